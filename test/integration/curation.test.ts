import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let sorted: string
let bench: TestBench

/** Imported and sorted once; each test gets a copy of its own. */
beforeAll(async () => {
  sorted = mkdtempSync(join(tmpdir(), 'verbatim-sorted-'))
  const made = await openBench({ folder: sorted })
  await made.importFiles(writeSurvey(sorted, { rows: 160 }))
  await made.ask('themes.find', { count: 4 })
  await made.close()
}, 120_000)
afterAll(() => rmSync(sorted, { recursive: true, force: true }))

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-curation-'))
  copyFileSync(join(sorted, 'test.verbatim'), join(folder, 'test.verbatim'))
  bench = await openBench({ folder })
})
afterEach(async () => {
  await bench.close()
  rmSync(bench.folder, { recursive: true, force: true })
})

const themesOf = async (): Promise<Map<string, string[]>> =>
  new Map((await bench.ask('themes.assignments')).assignments.map((one) => [one.comment, one.themes]))
const firstThemes = async () => (await bench.ask('themes.list')).themes

it('is as it was after a first request that is refused', async () => {
  const before = await themesOf()
  const { rows } = await bench.ask('evidence.list', { limit: 1 })
  await bench.close()
  bench = await openBench({ folder: bench.folder })
  const refused = await bench.workbench.request(
    'evidence.move',
    { selection: { comments: [rows[0]?.comment ?? ''] }, from: null, to: { theme: 't_none' } },
    null,
  )
  expect(refused.ok).toBe(false)
  expect(await themesOf()).toEqual(before)
})

describe('a theme', () => {
  it('takes over the comments of one merged into it, and counts each once', async () => {
    const [into, from] = await firstThemes()
    const before = await themesOf()
    await bench.ask('themes.merge', { from: [from?.id ?? ''], into: into?.id ?? '' })
    const after = await themesOf()
    const expected = [...before].filter(([, themes]) => themes.some((id) => id === into?.id || id === from?.id)).length
    const merged = (await firstThemes()).find((theme) => theme.id === into?.id)
    expect(merged).toMatchObject({ comments: expected, isEdited: true })
    expect([...after.values()].every((themes) => !themes.includes(from?.id ?? ''))).toBe(true)
    expect([...after.values()].every((themes) => new Set(themes).size === themes.length)).toBe(true)
  })

  it('loses a comment that is moved to another, and no other theme of that comment changes', async () => {
    const [from, to, third] = await firstThemes()
    const [comment = ''] = [...(await themesOf())].find(([, themes]) => themes[0] === from?.id) ?? []
    await bench.ask('themes.moveComments', { comments: [comment], from: null, to: third?.id ?? '' })
    await bench.ask('themes.moveComments', { comments: [comment], from: from?.id ?? '', to: to?.id ?? '' })
    const themes = (await themesOf()).get(comment)
    expect(new Set(themes)).toEqual(new Set([to?.id, third?.id]))
  })

  it('that is locked keeps its name, id and members when themes are found again', async () => {
    const [locked] = await firstThemes()
    const id = locked?.id ?? ''
    await bench.ask('themes.setLock', { id, isLocked: true })
    const members = [...(await themesOf())].filter(([, themes]) => themes.includes(id)).map(([comment]) => comment)
    await bench.importFiles(writeSurvey(bench.folder, { rows: 80, name: 'later.csv', from: 1000 }))
    await bench.ask('themes.find', { count: 5, seed: 3 })
    const now = await themesOf()
    expect((await firstThemes()).find((theme) => theme.id === id)?.label).toBe(locked?.label)
    expect(members.filter((comment) => !now.get(comment)?.includes(id))).toEqual([])
  })

  it('that is locked cannot be merged away', async () => {
    const [one, other] = await firstThemes()
    await bench.ask('themes.setLock', { id: one?.id ?? '', isLocked: true })
    const refusal = await bench.refusal('themes.merge', { from: [one?.id ?? ''], into: other?.id ?? '' })
    expect(refusal).toMatchObject({ code: 'refused', message: expect.stringContaining('locked') })
  })

  it('counts the comments of its parts, and one level of them only', async () => {
    const [whole, part, third] = await firstThemes()
    const [id = '', partId = '', thirdId = ''] = [whole?.id, part?.id, third?.id]
    const members = await themesOf()
    const either = [...members].filter(([, themes]) => themes.includes(id) || themes.includes(partId)).length
    await bench.ask('themes.nest', { ids: [partId], under: id })
    const now = await firstThemes()
    expect(now.find((theme) => theme.id === id)?.comments).toBe(either)
    expect(now.find((theme) => theme.id === partId)).toMatchObject({ parent: id, comments: part?.comments })
    expect(await themesOf()).toEqual(members)
    expect((await bench.refusal('themes.nest', { ids: [thirdId], under: partId })).message).toContain('itself part of')
    expect((await bench.refusal('themes.nest', { ids: [id], under: thirdId })).message).toContain('has sub-themes')
    await bench.ask('themes.merge', { from: [id], into: thirdId })
    expect((await firstThemes()).find((theme) => theme.id === partId)?.parent).toBe(thirdId)
  })

  it('that is archived keeps its comments, counts nowhere, and comes back as it was', async () => {
    const [away, other] = await firstThemes()
    const [id = '', otherId = ''] = [away?.id, other?.id]
    const before = await bench.ask('themes.list')
    await bench.ask('themes.archive', { ids: [id], isArchived: true })
    const now = await bench.ask('themes.list')
    expect(now).toMatchObject({ archived: 1, unplaced: before.unplaced })
    expect(now.placed).toBeLessThan(before.placed)
    expect(now.putAway).toBe(before.placed - now.placed)
    expect(now.themes.map((theme) => theme.id)).not.toContain(id)
    expect((await bench.ask('themes.archived')).themes).toMatchObject([{ id, comments: away?.comments }])
    const { rows } = await bench.ask('evidence.list', { filter: { themes: ['none'] } })
    expect(rows).toHaveLength(before.unplaced)
    expect((await bench.refusal('themes.merge', { from: [otherId], into: id })).message).toContain('is archived')
    await bench.ask('themes.archive', { ids: [id], isArchived: false })
    expect((await firstThemes()).find((theme) => theme.id === id)?.comments).toBe(away?.comments)
  })

  it('cannot be archived out of a priority', async () => {
    await bench.ask('priorities.suggest', { count: 1 })
    const used = (await bench.ask('priorities.list')).priorities[0]?.themes[0]?.id ?? ''
    const refusal = await bench.refusal('themes.archive', { ids: [used], isArchived: true })
    expect(refusal.message).toContain('part of the priority')
  })

  it('is split into themes that hold exactly the comments they were given', async () => {
    const [theme] = await firstThemes()
    const id = theme?.id ?? ''
    const { members } = await bench.ask('themes.members', { id, order: 'strongest' })
    const own = members.map(({ comment }) => comment)
    const parts = [
      { label: 'One half', comments: own.slice(0, 5) },
      { label: 'Other half', comments: own.slice(5, 9) },
    ]
    const twice = [parts[0], { label: 'Again', comments: own.slice(0, 1) }].flatMap((part) => part ?? [])
    expect((await bench.refusal('themes.split', { id, as: 'themes', parts: twice })).message).toContain('in two parts')
    const { ids } = await bench.ask('themes.split', { id, as: 'themes', parts })
    const held = async (one: string) =>
      (await bench.ask('themes.members', { id: one, order: 'strongest' })).members.map(({ comment }) => comment).sort()
    expect(await held(ids[0] ?? '')).toEqual(own.slice(0, 5).sort())
    expect(await held(ids[1] ?? '')).toEqual(own.slice(5, 9).sort())
    expect(await held(id)).toEqual(own.slice(9).sort())
    expect((await bench.ask('workspace.summary')).undo?.label).toBe(`Split “${theme?.label}” into 2 themes`)
  })

  it('tells who raises it together with others, what was written on it and what was done to it', async () => {
    const [theme] = await firstThemes()
    const id = theme?.id ?? ''
    await bench.ask('themes.addNote', { id, text: 'Ask the largest account' })
    await bench.ask('themes.setSevere', { id, isSevere: true })
    const page = await bench.ask('themes.page', { id })
    expect(page.severe).toBe('marked')
    expect(page.notes.map(({ text }) => text)).toEqual(['Ask the largest account'])
    expect(page.history.map(({ label }) => label)).toEqual([
      `Mark “${theme?.label}” as severe`,
      `Write a note on “${theme?.label}”`,
      'Find themes',
    ])
    for (const { shared, expected } of page.related) {
      expect(shared).toBeLessThanOrEqual(theme?.units ?? 0)
      expect(expected).toBeGreaterThan(0)
    }
  })

  it('takes comments that had none as suggested, and none of those that were left out', async () => {
    const [theme] = await firstThemes()
    const id = theme?.id ?? ''
    const own = (await bench.ask('themes.members', { id, order: 'weakest' })).members.map(({ comment }) => comment)
    const [first = '', second = ''] = own
    await bench.ask('themes.moveComments', { comments: [first, second], from: id, to: null })
    const waiting = await bench.ask('themes.unplaced')
    expect(waiting.comments.map(({ comment }) => comment).sort()).toEqual([first, second].sort())
    await bench.ask('themes.leaveOut', { comments: [first], isLeftOut: true })
    expect(await bench.ask('themes.unplaced')).toMatchObject({ waiting: 1, leftOut: 1 })
    await bench.ask('themes.find', { seed: 2 })
    expect((await themesOf()).get(first)).toEqual([])
    await bench.ask('themes.moveComments', { comments: [first], from: null, to: id })
    expect(await bench.ask('themes.unplaced')).toMatchObject({ leftOut: 0 })
  })

  it('cannot take a name that another one has', async () => {
    const [one, other] = await firstThemes()
    const refusal = await bench.refusal('themes.rename', { id: one?.id ?? '', label: other?.label.toUpperCase() ?? '' })
    expect(refusal.message).toContain('already')
  })

  it('keeps its id when the same data is sorted again', async () => {
    const before = (await firstThemes()).map((theme) => theme.id).sort()
    await bench.ask('themes.find', { count: 4, seed: 9 })
    expect((await firstThemes()).map((theme) => theme.id).sort()).toEqual(before)
  })

  it('with a number asked for, holds every informative comment between them', async () => {
    const { informative, placed, unplaced } = await bench.ask('themes.list')
    expect({ placed, unplaced }).toEqual({ placed: informative, unplaced: 0 })
  })
})

describe('priorities', () => {
  it('are committed from three to five, and below the rule only with a written reason', async () => {
    await bench.ask('priorities.suggest', { count: 2 })
    expect((await bench.refusal('priorities.commit', { signedBy: 'CCO' })).message).toContain('at least 3')
    await bench.ask('priorities.suggest', { count: 1 })
    const lonely = await bench.ask('themes.create', { label: 'Said once', comments: [] })
    const { id } = await bench.ask('priorities.create', { themes: [lonely.id], title: 'A hunch' })
    expect((await bench.refusal('priorities.commit', { signedBy: 'CCO' })).message).toContain(
      '“A hunch” has too little evidence',
    )
    await bench.ask('priorities.update', { id, reason: 'The board asked for it' })
    await bench.ask('priorities.commit', { signedBy: 'CCO' })
    const { cycle } = await bench.ask('priorities.list')
    expect(cycle).toMatchObject({ state: 'committed', committedBy: 'CCO' })
    expect((await bench.refusal('priorities.update', { id, title: 'Changed' })).message).toContain('committed')
    await bench.ask('history.undo')
    expect((await bench.ask('priorities.list')).cycle.state).toBe('open')
  })

  it('keep the order they are put in', async () => {
    await bench.ask('priorities.suggest', { count: 3 })
    const ids = (await bench.ask('priorities.list')).priorities.map((one) => one.id)
    await bench.ask('priorities.rank', { id: ids[2] ?? '', before: ids[0] ?? '' })
    expect((await bench.ask('priorities.list')).priorities.map((one) => [one.rank, one.id])).toEqual([
      [1, ids[2]],
      [2, ids[0]],
      [3, ids[1]],
    ])
  })

  it('hold a theme once: a second priority is refused it', async () => {
    await bench.ask('priorities.suggest', { count: 1 })
    const used = (await bench.ask('priorities.list')).priorities[0]?.themes[0]?.id ?? ''
    expect((await bench.refusal('priorities.create', { themes: [used] })).message).toContain('already belongs')
  })

  it('quote a customer to the letter, and refuse a stretch outside the comment', async () => {
    await bench.ask('priorities.suggest', { count: 1 })
    const [priority] = (await bench.ask('priorities.list')).priorities
    const { chosen } = await bench.ask('priorities.get', { id: priority?.id ?? '' })
    const comment = chosen[0]?.comment ?? ''
    const refusal = await bench.refusal('priorities.quote', { id: priority?.id ?? '', comment, start: 0, end: 5_000 })
    expect(refusal.code).toBe('bad-input')
  })
})

describe('an import', () => {
  it('of the same file again adds nothing and says so', async () => {
    const [again] = await bench.importFiles(writeSurvey(bench.folder, { rows: 160 }))
    expect(again).toMatchObject({ rowsRead: 160, rowsKept: 0, comments: 0, repeats: 160 })
    expect(again?.importedBefore).not.toBeNull()
  })

  it('of a grown export adds only what is new', async () => {
    const [grown] = await bench.importFiles(writeSurvey(bench.folder, { rows: 200, name: 'grown.csv' }))
    expect(grown).toMatchObject({ rowsRead: 200, rowsKept: 40, repeats: 160 })
  })

  it('that is cancelled leaves nothing', async () => {
    const path = writeSurvey(bench.folder, { rows: 30_000, name: 'large.csv', from: 2_000 })
    const { token } = bench.workbench.grant(path, 'large.csv')
    bench.workbench.subscribe((event) => {
      if (event.type === 'job' && event.job === 'mine' && event.done > 0.1)
        void bench.workbench.request('host.cancelJob', { job: 'mine' }, null)
    })
    const result = await bench.workbench.request('sources.import', { files: [{ token }] }, 'mine')
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect((await bench.ask('workspace.summary')).comments).toBe(160)
    expect((await bench.ask('sources.list')).sources).toHaveLength(1)
  })

  it('reports progress that never goes back and always ends', async () => {
    const path = writeSurvey(bench.folder, { rows: 20_000, name: 'large.csv', from: 2_000 })
    const { token } = bench.workbench.grant(path, 'large.csv')
    const seen: { done: number; state: string }[] = []
    bench.workbench.subscribe((event) => {
      if (event.type === 'job') seen.push({ done: event.done, state: event.state })
    })
    await bench.ask('sources.import', { files: [{ token }] })
    expect(seen.map((one) => one.done)).toEqual(seen.map((one) => one.done).sort((x, y) => x - y))
    expect(seen.at(-1)).toEqual({ done: 1, state: 'done' })
  })
})
