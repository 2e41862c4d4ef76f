import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resourcesFolder } from '../support/project.ts'
import { openWordyBench, type WordyBench } from './find-again-bench.ts'

const survey = 'survey-2026-h2.csv'
const firstMonths = 3
const rounds = 3

let bench: WordyBench
let files: readonly string[]

/** The sample's answers: a quarter in the first file, then a file for every month that follows. */
function monthlyFiles(folder: string): string[] {
  const text = readFileSync(join(resourcesFolder, 'sample', survey), 'utf8')
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  const date = header.indexOf('Submitted')
  const monthOf = (row: readonly string[]): string => row[date]?.split('/')[1] ?? ''
  const months = [...new Set(rows.map(monthOf))].sort()
  const parts = [months.slice(0, firstMonths), ...months.slice(firstMonths).map((month) => [month])]
  return parts.map((wanted, nth) => {
    const path = join(folder, `round-${nth}.csv`)
    writeFileSync(path, Papa.unparse([header, ...rows.filter((row) => wanted.includes(monthOf(row)))]))
    return path
  })
}

beforeAll(async () => {
  bench = await openWordyBench()
  files = monthlyFiles(bench.folder)
  await bench.importFile(files[0] ?? '')
  await bench.ask('themes.find', { count: 9 })
}, 120_000)
afterAll(() => bench.close())

const themes = async () => (await bench.ask('themes.list')).themes
const membersOf = async (id: string) =>
  (await bench.ask('themes.members', { id, order: 'strongest' })).members.map(({ comment }) => comment)

describe('what people made of themes', () => {
  it('is there after three rounds of new data, with themes sought anew after each', async () => {
    expect(files.length).toBeGreaterThan(rounds)
    const [named, locked, pinnedInto, parent, child, split, away] = await themes()
    const ids = [named, locked, pinnedInto, parent, child, split, away].map((theme) => theme?.id ?? '')
    const [namedId = '', lockedId = '', pinnedId = '', parentId = '', childId = '', splitId = '', awayId = ''] = ids
    await bench.ask('themes.rename', { id: namedId, label: 'Named by hand' })
    await bench.ask('themes.setColour', { id: namedId, colour: 9 })
    await bench.ask('themes.addNote', { id: namedId, text: 'Keep an eye on this' })
    await bench.ask('themes.setLock', { id: lockedId, isLocked: true })
    await bench.ask('themes.nest', { ids: [childId], under: parentId })
    await bench.ask('themes.archive', { ids: [awayId], isArchived: true })
    const [moved = '', taken = ''] = await membersOf(lockedId)
    await bench.ask('themes.moveComments', { comments: [moved], from: null, to: pinnedId })
    const out = (await membersOf(pinnedId)).at(-1) ?? ''
    await bench.ask('themes.moveComments', { comments: [out], from: pinnedId, to: null })
    const parts = [(await membersOf(splitId)).slice(0, 5), (await membersOf(splitId)).slice(5, 10)]
    const made = await bench.ask('themes.split', {
      id: splitId,
      as: 'sub-themes',
      parts: parts.map((comments, nth) => ({ label: `Split off ${nth + 1}`, comments })),
    })
    const before = new Map<string, string[]>()
    for (const id of [lockedId, childId, splitId, ...made.ids]) before.set(id, await membersOf(id))
    const put = (await bench.ask('themes.archived')).themes[0]?.comments ?? 0
    expect(put).toBeGreaterThan(0)

    for (let round = 1; round <= rounds; round += 1) {
      await bench.importFile(files[round] ?? '')
      const found = await bench.ask('themes.propose', { scope: round === 2 ? 'all' : 'unplaced', seed: round })
      expect(found.fresh).toBeGreaterThan(0)
      await bench.ask('themes.applyProposal', { proposal: found.proposal })

      const now = new Map((await themes()).map((theme) => [theme.id, theme]))
      expect(now.get(namedId)).toMatchObject({ label: 'Named by hand', colour: 9 })
      expect(now.get(lockedId)).toMatchObject({ isLocked: true, label: locked?.label })
      expect(now.get(childId)?.parent).toBe(parentId)
      expect(made.ids.map((id) => [now.get(id)?.label, now.get(id)?.parent])).toEqual([
        ['Split off 1', splitId],
        ['Split off 2', splitId],
      ])
      expect(now.has(awayId)).toBe(false)
      expect((await bench.ask('themes.archived')).themes).toMatchObject([{ id: awayId, comments: put }])
      expect((await bench.ask('themes.page', { id: namedId })).notes).toHaveLength(1)
      for (const [id, members] of before) {
        const held = new Set(await membersOf(id))
        expect(members.filter((comment) => !held.has(comment))).toEqual([])
      }
      expect(await membersOf(lockedId)).toHaveLength(before.get(lockedId)?.length ?? 0)
      const whole = new Set(await membersOf(parentId))
      expect((await membersOf(childId)).filter((comment) => !whole.has(comment))).toEqual([])
      expect(await membersOf(pinnedId)).toContain(moved)
      expect(await membersOf(pinnedId)).not.toContain(out)
      expect(await membersOf(lockedId)).toContain(taken)
    }
  })
})
