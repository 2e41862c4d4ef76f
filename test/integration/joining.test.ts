import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { curatedTables } from '#engine/history/capture.ts'
import { writeSurvey } from '../support/answers.ts'
import { handOverTo, joinCopies, look } from '../support/two-copies.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let mine: TestBench
let anna: TestBench

beforeEach(async () => {
  mine = await openBench()
  await mine.importFiles(writeSurvey(mine.folder, { rows: 48 }))
  await mine.ask('themes.find', { count: 4 })
  anna = await handOverTo(mine, 'Anna')
})
afterEach(async () => {
  await Promise.all([mine.close(), anna.close()])
})

/** Every row that people decide in, to the letter. */
function state(bench: TestBench): string {
  const stored = new Database(bench.path, { readonly: true })
  const all = JSON.stringify(curatedTables.map((table) => [table, stored.prepare(`SELECT * FROM ${table}`).all()]))
  stored.close()
  return all
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
    expect(joined.label).toMatch(/^Joined Anna’s copy: 1 source, 20 comments, \d+ decisions$/)
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
    const [comment] = (await mine.ask('evidence.list', { limit: 1 })).rows
    const id = comment?.comment ?? ''
    await mine.ask('settings.setAuthor', { name: 'Ben' })
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
})
