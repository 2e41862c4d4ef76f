import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoderRole } from '#shared/contract/agreement.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

/** Two people, each with a workspace in a folder of their own. */
let kim: TestBench
let maria: TestBench
let themes: string[] = []

beforeEach(async () => {
  kim = await openBench()
  maria = await openBench()
  await kim.importFiles(writeSurvey(kim.folder, { rows: 80 }))
  themes = []
  for (const [label, words] of [
    ['Exports', 'export*'],
    ['Support', 'support'],
    ['Prices', 'price'],
  ] as const) {
    const { id } = await kim.ask('themes.create', { label })
    await kim.ask('coding.setRule', { theme: id, rule: words })
    themes.push(id)
  }
})
afterEach(async () => {
  await kim.close()
  await maria.close()
})

const draw = async (more: { seed?: number; compares?: 'placed' | 'blind'; isStratified?: boolean } = {}) =>
  (
    await kim.ask('agreement.draw', {
      themes,
      size: 20,
      seed: 11,
      compares: 'placed',
      isStratified: false,
      ...more,
    })
  ).id

async function savedTask(sample: string): Promise<string> {
  const folder = kim.workbench.grant(kim.folder, 'folder').token
  return join(kim.folder, (await kim.ask('agreement.saveTask', { sample, folder })).file.name)
}
async function savedAnswers(of: TestBench, sample: string, role: CoderRole = 'second'): Promise<string> {
  const folder = of.workbench.grant(of.folder, 'folder').token
  return join(of.folder, (await of.ask('agreement.saveAnswers', { sample, role, folder })).file.name)
}
const granted = (of: TestBench, path: string): string => of.workbench.grant(path, basename(path)).token
const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const rewritten = (path: string, change: (file: ReturnType<typeof parsed>) => unknown): string => {
  const to = path.replace('.verbatim-coding', ' changed.verbatim-coding')
  writeFileSync(to, JSON.stringify(change(parsed(path))))
  return to
}

/** Places of themes by the words of the comment, or what `said` says of it. */
async function codeAll(of: TestBench, sample: string, said: (text: string, at: number) => number[] | null | undefined) {
  const { comments } = await of.ask('agreement.task', { sample, role: 'second' })
  for (const { at, text } of comments) {
    const own = said(text, at)
    const usual = /export/i.test(text) ? [0] : /support/i.test(text) ? [1] : /price/i.test(text) ? [2] : []
    await of.ask('agreement.answer', { sample, role: 'second', at, themes: own === undefined ? usual : own })
  }
}

/** The sample coded by Maria in her workspace; her answers as a file. */
async function codedByMaria(sample: string, said: Parameters<typeof codeAll>[2]): Promise<string> {
  await maria.ask('agreement.read', { token: granted(maria, await savedTask(sample)) })
  await maria.ask('agreement.begin', { sample, role: 'second', name: 'Maria' })
  await codeAll(maria, sample, said)
  await maria.ask('agreement.handIn', { sample, role: 'second' })
  return savedAnswers(maria, sample)
}

describe('a sample for two coders', () => {
  it('is drawn again by its seed, and says what it was drawn by', async () => {
    const [one, other] = [await draw(), await draw()]
    const textsOf = async (id: string) => parsed(await savedTask(id)).content.comments.map((c: { id: string }) => c.id)
    expect(await textsOf(one)).toEqual(await textsOf(other))
    expect(await textsOf(await draw({ seed: 12 }))).not.toEqual(await textsOf(one))
    const sample = await kim.ask('agreement.sample', { id: one })
    expect(sample).toMatchObject({ origin: 'drawn', seed: 11, population: 80, comments: 20, isStratified: false })
  })

  it('tells how many of each theme to expect and how wide κ will be', async () => {
    const { population, themes: found } = await kim.ask('agreement.prospect', { themes, size: 40, isStratified: false })
    expect(population).toBe(80)
    expect(found[0]?.expected).toBeCloseTo(40 * ((found[0]?.comments ?? 0) / 80), 9)
    expect(found[0]?.halfWidth).toBeGreaterThan(0.1)
  })

  it('is handed out blind: the file is the same however the comments are sorted', async () => {
    const before = parsed(await savedTask(await draw()))
    const all = { comments: before.content.comments.map(({ id }: { id: string }) => id) }
    await kim.ask('evidence.move', { selection: all, from: null, to: { theme: themes[2] ?? '' } })
    const after = parsed(await savedTask(await draw()))
    expect(after.content).toEqual(before.content)
    expect(Object.keys(before)).toEqual(['format', 'version', 'kind', 'sample', 'content'])
    expect(Object.keys(before.content.comments[0])).toEqual(['id', 'text', 'kind', 'voice', 'question', 'before'])
    expect(Object.keys(before.sample).sort()).toEqual(
      ['drawnAt', 'drawnBy', 'id', 'isStratified', 'population', 'workspace'].sort(),
    )
  })

  it('is withdrawn and brought back with all that was coded', async () => {
    const sample = await draw()
    await kim.ask('agreement.begin', { sample, role: 'second', name: 'Maria' })
    await codeAll(kim, sample, () => undefined)
    const before = await kim.ask('agreement.task', { sample, role: 'second' })
    await kim.ask('agreement.withdraw', { id: sample })
    expect((await kim.ask('agreement.list')).samples).toEqual([])
    await kim.ask('history.undo')
    expect(await kim.ask('agreement.task', { sample, role: 'second' })).toEqual(before)
  })
})

describe('answers between two machines', () => {
  it('come back as they were given, and survive a restart on the way', async () => {
    const sample = await draw()
    await maria.ask('agreement.read', { token: granted(maria, await savedTask(sample)) })
    await maria.ask('agreement.begin', { sample, role: 'second', name: 'Maria' })
    await maria.ask('agreement.answer', { sample, role: 'second', at: 0, themes: [2, 0] })
    await maria.ask('agreement.answer', { sample, role: 'second', at: 1, themes: null })
    const { folder } = maria
    await maria.workbench.close()
    maria = await openBench({ folder })
    const { comments } = await maria.ask('agreement.task', { sample, role: 'second' })
    expect(comments.slice(0, 3).map(({ answer, isPassed }) => [answer, isPassed])).toEqual([
      [[0, 2], true],
      [null, true],
      [null, false],
    ])
    const path = await savedAnswers(maria, sample)
    const look = await kim.ask('agreement.read', { token: granted(kim, path) })
    expect(look.words).toBe('Answers of Maria to 2 of 20 comments; the others count as skipped.')
    const back = (await kim.ask('agreement.task', { sample, role: 'second' })).comments
    expect(back.map(({ answer }) => answer)).toEqual(comments.map(({ answer }) => answer))
  })

  it('are compared with how comments were sorted when the sample was drawn', async () => {
    const sample = await draw()
    const path = await codedByMaria(sample, (_, at) => (at < 2 ? [2] : at === 2 ? null : undefined))
    // Sorted otherwise since: what is compared is what was drawn.
    await kim.ask('coding.setRule', { theme: themes[0] ?? '', rule: '' })
    await kim.ask('agreement.read', { token: granted(kim, path) })
    const found = await kim.ask('agreement.results', { sample })
    expect([found.second, found.skipped, found.overall.judged]).toEqual(['Maria', 1, 57])
    for (const theme of found.themes) expect(theme.both + theme.first + theme.second + theme.neither).toBe(19)
    expect(found.overall.alpha?.value).toBeGreaterThan(0.6)
    expect(found.disagreements.length).toBeLessThanOrEqual(2)
    expect(found.sentence).toMatch(
      /^A coder, Maria, independently coded 20 comments \(drawn at random from 80\) on 3 themes/,
    )
  })

  it('are refused or left out in one clear line each, and nothing is lost', async () => {
    const sample = await draw()
    const path = await codedByMaria(sample, () => undefined)
    const lines = async (change: Parameters<typeof rewritten>[1]) =>
      (await kim.refusal('agreement.look', { token: granted(kim, rewritten(path, change)) })).message
    expect(await lines((file) => ({ ...file, sample: 'sample_of_others' }))).toMatch(/not drawn in this workspace/)
    expect(await lines((file) => ({ ...file, version: 2 }))).toMatch(/newer Verbatim/)
    expect(await lines((file) => ({ ...file, answers: 7 }))).toMatch(/is damaged at answers/)
    expect(await lines(() => ({ hello: 1 }))).toMatch(/no coding file/)
    const mixed = rewritten(path, (file) => {
      const [one, two, three, ...others] = file.answers
      const strange = { ...one, comment: 'c_strange' }
      return {
        ...file,
        answers: [strange, { ...two, fingerprint: '0'.repeat(16) }, { ...three, themes: ['t_x'] }, ...others],
      }
    })
    const { left, words } = await kim.ask('agreement.look', { token: granted(kim, mixed) })
    expect(left).toEqual([
      '1 answer to comments that are not in the sample: left out.',
      '1 answer to comments whose words differ from those drawn: left out.',
      '1 answer with a theme that is not in the sample: left out.',
    ])
    expect(words).toMatch(/^Answers of Maria to 17 of 20 comments/)
    await kim.ask('agreement.read', { token: granted(kim, path) })
    const older = rewritten(path, (file) => ({ ...file, savedAt: '2020-01-01T00:00:00.000Z' }))
    expect((await kim.refusal('agreement.read', { token: granted(kim, older) })).message).toMatch(/older than those/)
    const third = rewritten(path, (file) => ({ ...file, coder: 'Ada' }))
    expect((await kim.refusal('agreement.read', { token: granted(kim, third) })).message).toMatch(/has two coders/)
    expect((await kim.ask('agreement.results', { sample })).skipped).toBe(0)
  })
})

describe('two people on one machine', () => {
  it('are compared only once both handed in', async () => {
    const sample = await draw({ compares: 'blind' })
    await kim.ask('agreement.begin', { sample, role: 'first', name: 'Kim' })
    expect((await kim.refusal('agreement.begin', { sample, role: 'second', name: 'kim' })).message).toMatch(
      /two people/,
    )
    await kim.ask('agreement.begin', { sample, role: 'second', name: 'Maria' })
    await codeAll(kim, sample, () => undefined)
    await kim.ask('agreement.handIn', { sample, role: 'second' })
    expect((await kim.refusal('agreement.results', { sample })).message).toMatch(/once both/)
    expect((await kim.refusal('agreement.handIn', { sample, role: 'first' })).message).toMatch(/20 of the comments/)
    const { comments } = await kim.ask('agreement.task', { sample, role: 'first' })
    for (const { at } of comments) await kim.ask('agreement.answer', { sample, role: 'first', at, themes: [0] })
    await kim.ask('agreement.handIn', { sample, role: 'first' })
    expect((await kim.ask('agreement.results', { sample })).sentence).toMatch(/^Two coders, Kim and Maria,/)
  })
})

describe('settling', () => {
  it('makes pins of a decision, keeps the agreement as it was, and is one step that undo takes back', async () => {
    const sample = await draw()
    const path = await codedByMaria(sample, (_, at) => (at < 3 ? [2] : undefined))
    await kim.ask('agreement.read', { token: granted(kim, path) })
    const before = await kim.ask('agreement.results', { sample })
    const dispute = before.disagreements.find(({ themes: disputed }) => disputed.length === 2)
    if (!dispute) throw new Error('The coders were to differ on a comment of another theme than prices.')
    const themesOf = async () =>
      (await kim.ask('themes.quotes', { comments: [dispute.comment] })).quotes[0]?.themes.map(({ label }) => label)
    const sorted = await themesOf()
    await kim.ask('agreement.settle', { sample, at: dispute.at, theme: null, verdict: 'second' })
    expect(await themesOf()).toEqual(['Prices'])
    const after = await kim.ask('agreement.results', { sample })
    expect([after.overall, after.sentence]).toEqual([before.overall, before.sentence])
    expect(
      after.disagreements
        .find(({ at }) => at === dispute.at)
        ?.themes.map(({ settled }) => settled)
        .sort(),
    ).toEqual(['in', 'out'])
    expect((await kim.ask('history.list', { limit: 1 })).entries[0]?.label).toMatch(
      /^Settle between two coders: (not )?in “.+”, (not )?in “.+”$/,
    )
    await kim.ask('history.undo')
    expect([await themesOf(), await kim.ask('agreement.results', { sample })]).toEqual([sorted, before])
    const [theme] = dispute.themes
    await kim.ask('agreement.settle', { sample, at: dispute.at, theme: theme?.at ?? 0, verdict: 'both' })
    expect((await themesOf()) ?? []).toContain(theme?.label)
  })

  it('saves the results as a table, a row a theme', async () => {
    const sample = await draw()
    await kim.ask('agreement.read', { token: granted(kim, await codedByMaria(sample, () => undefined)) })
    const folder = kim.workbench.grant(kim.folder, 'folder').token
    const { file, rows } = await kim.ask('agreement.saveResults', { sample, folder })
    const lines = readFileSync(join(kim.folder, file.name), 'utf8').trim().split('\r\n')
    expect([rows, lines.length, lines[4]?.startsWith('All themes together,60,')]).toEqual([4, 5, true])
  })
})
