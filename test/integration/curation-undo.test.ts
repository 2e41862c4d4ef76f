import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { curatedTables } from '#engine/history/capture.ts'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
/** Looks at the file beside the engine, so that what is compared is what is stored. */
let stored: Database.Database

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder, { rows: 32 }))
  await bench.ask('themes.find', { count: 4 })
  stored = new Database(bench.path, { readonly: true })
}, 120_000)
afterAll(async () => {
  stored.close()
  await bench.close()
})

const pluck = (sql: string): string[] => stored.prepare<[], string>(sql).pluck().all()
const doneSteps = (): number =>
  stored.prepare<[], number>(`SELECT COUNT(*) FROM history_entry WHERE state = 'done'`).pluck().get() ?? 0

/** Every row that people decide in, to the letter. */
const state = (): string =>
  JSON.stringify(curatedTables.map((table) => [table, stored.prepare(`SELECT * FROM ${table}`).all()]))

/** A change by what it does, not to what: the n-th of whatever is there. */
type Change = readonly [kind: number, first: number, second: number]

const attempt = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<boolean> =>
  (await bench.workbench.request(name, input, null)).ok

async function apply([kind, first, second]: Change): Promise<boolean> {
  const themes = pluck(`SELECT id FROM theme WHERE state = 'active' ORDER BY seq`)
  const comments = pluck('SELECT id FROM comment ORDER BY seq')
  const notes = pluck('SELECT id FROM theme_note ORDER BY seq')
  const theme = (nth: number): string => themes[nth % themes.length] ?? ''
  const comment = (nth: number): string => comments[nth % comments.length] ?? ''
  const note = notes[first % Math.max(1, notes.length)] ?? ''
  const id = theme(first)
  const two = [comment(first), comment(second)]
  const isOn = second % 2 === 0
  const changes = [
    () => attempt('themes.rename', { id, label: `Name ${first} ${second}` }),
    () => attempt('themes.describe', { id, description: `What it is, ${second}` }),
    () => attempt('themes.setColour', { id, colour: second % 10 }),
    () => attempt('themes.setSevere', { id, isSevere: isOn }),
    () => attempt('themes.lockAll', { ids: [id, theme(second)], isLocked: isOn }),
    () => attempt('themes.archive', { ids: [id], isArchived: isOn }),
    () => attempt('themes.nest', { ids: [id], under: second % 5 === 0 ? null : theme(second) }),
    () => attempt('themes.merge', { from: [id], into: theme(second) }),
    () => attempt('themes.create', { label: `New ${first} ${second}`, comments: two }),
    () => attempt('themes.moveComments', { comments: two, from: id, to: second % 7 === 0 ? null : theme(second) }),
    () => attempt('themes.pin', { id, comments: two, isPinned: isOn }),
    () => attempt('themes.leaveOut', { comments: two, isLeftOut: isOn }),
    () => attempt('themes.acceptSuggested', { comments: two }),
    () => attempt('themes.addNote', { id, text: `Seen ${second}` }),
    () => attempt('themes.editNote', { note, text: `Seen again ${second}` }),
    () => attempt('themes.removeNote', { note }),
    () => attempt('themes.setApart', { comments: [comment(first), comment(second)], isApart: isOn }),
    () => splitOff(id, { first, as: isOn ? 'sub-themes' : 'themes' }),
  ]
  return (await changes[kind % changes.length]?.()) ?? false
}

/** Two parts of what the theme holds, where it holds enough. */
async function splitOff(id: string, { first, as }: { first: number; as: 'sub-themes' | 'themes' }): Promise<boolean> {
  const answer = await bench.workbench.request('themes.members', { id, order: 'strongest' }, null)
  if (!answer.ok) return false
  const { members } = await bench.ask('themes.members', { id, order: 'strongest' })
  const own = members.filter(({ isThrough }) => !isThrough).map(({ comment }) => comment)
  if (own.length < 4) return false
  const parts = [own.slice(0, 2), own.slice(2, 4)]
  return attempt('themes.split', {
    id,
    as,
    parts: parts.map((comments, nth) => ({ label: `Part ${first} ${nth}`, comments })),
  })
}

const assignmentsOf = async (one: TestBench) => (await one.ask('themes.assignments')).assignments

/** As an engine sees them that has just opened the file, for reading, and never knew them otherwise. */
async function assignmentsAnew() {
  const other = await openBench({ folder: bench.folder })
  const assignments = await assignmentsOf(other)
  await other.close()
  return assignments
}

const change: fc.Arbitrary<Change> = fc.tuple(fc.nat(17), fc.nat(99), fc.nat(99))
const step = (name: 'history.undo' | 'history.redo'): Promise<unknown> => bench.ask(name)

describe('curation', () => {
  it('is undone and redone to the row, in 1,000 sequences of any of its commands', async () => {
    let accepted = 0
    let sequences = 0
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const before = state()
        const stepsBefore = doneSteps()
        const seen = [before]
        for (const one of changes) {
          if (await apply(one)) accepted += 1
          if (doneSteps() - stepsBefore >= seen.length) seen.push(state())
        }
        const steps = doneSteps() - stepsBefore
        expect(seen).toHaveLength(steps + 1)
        for (let nth = steps - 1; nth >= 0; nth -= 1) {
          await step('history.undo')
          expect(state()).toBe(seen[nth])
        }
        for (let nth = 1; nth <= steps; nth += 1) {
          await step('history.redo')
          expect(state()).toBe(seen[nth])
        }
        sequences += 1
        if (sequences % 250 === 0) expect(await assignmentsOf(bench)).toEqual(await assignmentsAnew())
        // Half of the sequences build on what is there, so that themes with every kind of past are met.
        if (changes.length % 2 === 0 && stepsBefore < 25) return
        for (let nth = 0; nth < steps; nth += 1) await step('history.undo')
        expect(state()).toBe(before)
      }),
      { numRuns: 1000, seed: 5, endOnFailure: true },
    )
    expect(accepted).toBeGreaterThan(1000)
  })
})
