import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { curatedTables } from '#engine/history/capture.ts'
import { writeSurvey } from '../support/answers.ts'
import { copyFor, joinCopies, look, openCopy, tokenFor } from '../support/two-copies.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let made: TestBench
let copies: readonly string[]
let mine: TestBench
let anna: TestBench

beforeAll(async () => {
  made = await openBench()
  await made.importFiles(writeSurvey(made.folder, { rows: 48 }))
  await made.ask('themes.find', { count: 4 })
  copies = [await copyFor(made, 'Ben'), await copyFor(made, 'Anna')]
}, 60_000)
afterAll(() => made.close())

beforeEach(async () => {
  mine = await openCopy(copies[0] ?? '', 'Ben')
  anna = await openCopy(copies[1] ?? '', 'Anna')
})
afterEach(async () => {
  for (const bench of [mine, anna]) await discard(bench)
})

async function discard(bench: TestBench): Promise<void> {
  await bench.close()
  rmSync(bench.folder, { recursive: true, force: true })
}

/** Every row that people decide in, to the letter. */
function state(bench: TestBench): string {
  const stored = new Database(bench.path, { readonly: true })
  const all = JSON.stringify(curatedTables.map((table) => [table, stored.prepare(`SELECT * FROM ${table}`).all()]))
  stored.close()
  return all
}

/** Answers of which no two are alike. */
function writeMany(folder: string, rows: number): string {
  const path = join(folder, 'many.csv')
  const lines = Array.from(
    { length: rows },
    (_, nth) => `M${nth},2026-05-0${1 + (nth % 9)},"Report ${nth} took ${nth * 7} seconds to open on page ${nth % 83}"`,
  )
  writeFileSync(path, `Response ID,Date,What went wrong?\n${lines.join('\n')}\n`)
  return path
}

const themesOf = async (bench: TestBench) =>
  (await bench.ask('themes.list')).themes.map(({ id, label }) => ({ id, label })).sort((x, y) => (x.id < y.id ? -1 : 1))
const healthy = async (bench: TestBench): Promise<void> => {
  const { healthy: isHealthy, checks } = await bench.ask('workspace.doctor')
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(isHealthy).toBe(true)
}

describe('joining the copy of a colleague', () => {
  it('brings what only they have in one step that undo takes back to the row', async () => {
    const [first] = await themesOf(anna)
    await anna.importFiles(writeSurvey(anna.folder, { rows: 20, from: 100, name: 'more.csv' }))
    await anna.ask('themes.find', {})
    await anna.ask('themes.rename', { id: first?.id ?? '', label: 'Anna’s name' })
    await anna.ask('themes.addNote', { id: first?.id ?? '', text: 'Seen by Anna' })
    const before = state(mine)

    const seen = await look(mine, anna)
    expect(seen).toMatchObject({ whose: 'Anna', relation: 'known-past', isNothingNew: false, clashesTotal: 0 })
    expect(seen.coming).toEqual(
      expect.arrayContaining([
        { noun: 'source', count: 1 },
        { noun: 'comment', count: 20 },
        { noun: 'note', count: 1 },
      ]),
    )
    expect(state(mine)).toBe(before)

    const joined = await joinCopies(mine, anna)
    expect(joined.label).toMatch(/^Joined Anna’s copy: 1 source, 20 comments, .*\b1 note\b/)
    expect(await themesOf(mine)).toContainEqual({ id: first?.id, label: 'Anna’s name' })
    const [note] = (await mine.ask('themes.page', { id: first?.id ?? '' })).notes
    expect(note).toMatchObject({ text: 'Seen by Anna', author: 'Anna' })
    expect((await mine.ask('workspace.summary')).comments).toBe(68)
    expect((await mine.ask('evidence.list', { filter: { search: 'export' } })).total).toBe(
      (await anna.ask('evidence.list', { filter: { search: 'export' } })).total,
    )
    await healthy(mine)
    const [entry] = (await mine.ask('history.list')).entries
    expect(entry?.label).toBe(joined.label)

    expect(await look(mine, anna)).toMatchObject({ isNothingNew: true })
    await mine.ask('history.undo')
    expect(JSON.parse(state(mine)).filter(([table]: [string]) => table !== 'source')).toEqual(
      JSON.parse(before).filter(([table]: [string]) => table !== 'source'),
    )
    expect((await mine.ask('workspace.summary')).comments).toBe(48)
    await healthy(mine)
    await mine.ask('history.redo')
    expect((await mine.ask('workspace.summary')).comments).toBe(68)
    await healthy(mine)
  })

  it('makes each clash one choice, with both values, who and when', async () => {
    const themes = await themesOf(mine)
    const [one, two, three] = themes.map(({ id }) => id)
    const strongest = await mine.ask('themes.members', { id: one ?? '', order: 'strongest' })
    const id = strongest.members[0]?.comment ?? ''
    await mine.ask('themes.rename', { id: one ?? '', label: 'Mine' })
    await mine.ask('themes.moveComments', { comments: [id], from: null, to: two ?? '' })
    await anna.ask('themes.rename', { id: one ?? '', label: 'Hers' })
    await anna.ask('themes.moveComments', { comments: [id], from: null, to: three ?? '' })

    const seen = await look(mine, anna)
    expect(seen.clashes.map(({ what, mine: m, theirs }) => [what, m.says, m.who, theirs.says, theirs.who])).toEqual([
      ['Name', 'Mine', 'Ben', 'Hers', 'Anna'],
      ['Theme', expect.stringMatching(/^In “/), 'Ben', expect.stringMatching(/^In “/), 'Anna'],
    ])
    const before = state(mine)
    await expect(joinCopies(mine, anna)).rejects.toThrow(/2 differences have no choice yet/)
    expect(state(mine)).toBe(before)
    await joinCopies(mine, anna, { choices: { [seen.clashes[0]?.id ?? '']: 'theirs' }, rest: 'mine' })
    expect(await themesOf(mine)).toContainEqual({ id: one, label: 'Hers' })
    const members = async (theme = ''): Promise<readonly string[]> =>
      (await mine.ask('themes.members', { id: theme, order: 'strongest' })).members.map((member) => member.comment)
    expect(await members(two)).toContain(id)
    expect(await members(three)).not.toContain(id)
    expect(await look(mine, anna)).toMatchObject({ isNothingNew: true, clashesTotal: 0 })

    // It goes back, and there it comes without a question.
    const back = await look(anna, mine)
    expect(back).toMatchObject({ clashesTotal: 0, isNothingNew: false })
    await joinCopies(anna, mine)
    expect(await themesOf(anna)).toEqual(await themesOf(mine))
  })

  it('takes what both imported once, by the file and by the records in it', async () => {
    const both = writeSurvey(mine.folder, { rows: 12, from: 200, name: 'both.csv' })
    await mine.importFiles(both)
    await anna.importFiles(both)
    await mine.importFiles(writeSurvey(mine.folder, { rows: 10, from: 300, name: 'june.csv' }))
    await anna.importFiles(writeSurvey(anna.folder, { rows: 14, from: 300, name: 'july.csv' }))
    await anna.ask('evidence.tag', {
      selection: { comments: (await anna.ask('evidence.list', { limit: 500 })).rows.map(({ comment }) => comment) },
      tag: 'read',
      isTagged: true,
    })
    const seen = await look(mine, anna)
    expect(seen).toMatchObject({ repeats: 10, left: 0 })
    await joinCopies(mine, anna)
    expect((await mine.ask('workspace.summary')).comments).toBe(48 + 12 + 14)
    expect((await mine.ask('evidence.list', { filter: { tags: ['read'] } })).total).toBe(48 + 12 + 14)
    await healthy(mine)
    const july = (await mine.ask('sources.list')).sources.find(({ file }) => file === 'july.csv')
    expect(july).toMatchObject({ rowsRead: 14, rowsKept: 4, rowsSkipped: 10, comments: 4 })
    expect(await look(mine, anna)).toMatchObject({ isNothingNew: true })
  })

  it('joins workspaces that were never one: all comes, and what is set differently is a choice', async () => {
    const other = await openBench()
    await other.importFiles(writeSurvey(other.folder, { rows: 16, from: 500, name: 'other.csv' }))
    await other.ask('themes.find', { count: 2 })
    const [theme] = await themesOf(other)
    await other.ask('priorities.create', { themes: [theme?.id ?? ''], title: 'Theirs' })
    await other.ask('workspace.update', { name: 'Other' })
    const seen = await look(mine, other)
    expect(seen).toMatchObject({ relation: 'unrelated', isNothingNew: false })
    expect(seen.clashes.map(({ about }) => about)).toContain('Setting “name”')
    await joinCopies(mine, other, { rest: 'mine' })
    expect((await mine.ask('priorities.list')).priorities.map(({ title }) => title)).toEqual(['Theirs'])
    expect((await mine.ask('workspace.summary')).comments).toBe(64)
    await healthy(mine)
    expect(await look(mine, other)).toMatchObject({ relation: 'known-past', isNothingNew: true })
    const own = await themesOf(mine)
    await joinCopies(other, mine)
    expect(await themesOf(other)).toEqual(own)
    await healthy(other)
    await other.close()
  })

  it('takes the themes of a colleague whole where none were sought here, and those of new comments elsewhere', async () => {
    const plain = await openBench()
    await plain.importFiles(writeSurvey(plain.folder, { rows: 32 }))
    const ben = await openCopy(await copyFor(plain, 'Ben'), 'Ben')
    await ben.ask('themes.find', { count: 3 })
    const assigned = async (bench: TestBench) =>
      (await bench.ask('themes.assignments')).assignments
        .map(({ comment, themes }) => `${comment} ${themes.join(' ')}`)
        .sort()
    await joinCopies(plain, ben)
    expect(await assigned(plain)).toEqual(await assigned(ben))
    expect((await plain.ask('themes.map', {})).comments).toBe((await ben.ask('themes.map', {})).comments)

    await ben.importFiles(writeSurvey(ben.folder, { rows: 12, from: 400, name: 'later.csv' }))
    await ben.ask('themes.find', {})
    await joinCopies(plain, ben)
    const here = new Set(await assigned(plain))
    const ofNew = (await assigned(ben)).filter((one) => !one.endsWith(' '))
    expect(ofNew.filter((one) => here.has(one)).length).toBeGreaterThan(32)
    await healthy(plain)
    await plain.close()
    await discard(ben)
  })

  it('leaves nothing when it is cancelled, and refuses what does not fit without a trace', async () => {
    await anna.importFiles(writeMany(anna.folder, 1_000))
    const before = state(mine)
    const token = await tokenFor(mine, anna)
    const joining = mine.workbench.request('joining.join', { token }, 'joining')
    const stop = mine.workbench.subscribe((event) => {
      if (event.type === 'job' && event.step === 'Bringing sources')
        void mine.workbench.request('host.cancelJob', { job: 'joining' }, null)
    })
    expect(await joining).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    stop()
    expect(state(mine)).toBe(before)
    await healthy(mine)
    await joinCopies(mine, anna)
    expect((await mine.ask('workspace.summary')).comments).toBe(1_048)
  })

  it('brings drafts, plans, plays, passages and accounts of theirs', async () => {
    const [one, two] = await themesOf(anna)
    const { id: priority } = await anna.ask('priorities.create', { themes: [one?.id ?? ''], title: 'Exports first' })
    const [row] = (await anna.ask('evidence.list', { limit: 1 })).rows
    const comment = row?.comment ?? ''
    await anna.ask('priorities.quote', { id: priority, comment })
    await anna.ask('plan.addMove', { id: priority, text: 'Stream them' })
    await anna.ask('plan.addTarget', { kind: 'goal', of: null, text: 'NPS' })
    await anna.ask('drafts.create', { name: 'Bolder' })
    await anna.ask('priorities.create', { themes: [two?.id ?? ''], title: 'Second' })
    const play = await anna.ask('library.addPlay', { title: 'Call them', use: priority })
    const { accounts } = await anna.ask('accounts.list', {})
    const [first, second] = accounts.map(({ id }) => id)
    await anna.ask('accounts.assignPlay', { accounts: [first ?? ''], play: play.id })
    await anna.ask('accounts.merge', { from: [second ?? ''], into: first ?? '' })
    await anna.ask('coding.setRule', { theme: one?.id ?? '', rule: 'export*' })
    await joinCopies(mine, anna)
    const of = async (bench: TestBench) => [
      await bench
        .ask('priorities.list')
        .then(({ priorities }) => priorities.map(({ id, title, quotations }) => [id, title, quotations])),
      (await bench.ask('drafts.list')).drafts,
      (await bench.ask('plan.page', {})).goals,
      (await bench.ask('library.list')).plays,
      (await bench.ask('accounts.list', {})).accounts.map(({ id, comments }) => [id, comments]),
      await bench.ask('coding.rules'),
    ]
    expect(await of(mine)).toEqual(await of(anna))
    await mine.ask('drafts.use', { id: (await mine.ask('drafts.list')).drafts[0]?.id ?? '' })
    await anna.ask('drafts.use', { id: (await anna.ask('drafts.list')).drafts[0]?.id ?? '' })
    expect(await of(mine)).toEqual(await of(anna))
    await healthy(mine)
  })
})
