import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrap } from '#engine/db/statements.ts'
import { alignDrafts } from '#engine/features/joining/align-drafts.ts'
import { joinedTables, partOf } from '#engine/features/joining/parts.ts'
import { ownNames, readState } from '#engine/features/joining/read-state.ts'
import { rowsOf, type State } from '#engine/features/joining/state.ts'
import { curatedTables } from '#engine/history/capture.ts'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { writeSurvey } from '../support/answers.ts'
import { copyFor, joinCopies, look, openCopy } from '../support/two-copies.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let base: TestBench
let copies: readonly string[]

beforeAll(async () => {
  base = await openBench()
  await base.importFiles(writeSurvey(base.folder, { rows: 32 }))
  await base.ask('themes.find', { count: 4 })
  const { themes } = await base.ask('themes.list')
  for (const theme of themes.slice(0, 2)) await base.ask('priorities.create', { themes: [theme.id] })
  await base.ask('library.addPlay', { title: 'Call them', use: null })
  copies = [await copyFor(base, 'anna'), await copyFor(base, 'ben')]
}, 60_000)
afterAll(() => base.close())

/** A change by what it does, not to what: the n-th of whatever is there. */
type Change = readonly [kind: number, first: number, second: number]

async function apply(bench: TestBench, who: string, [kind, first, second]: Change): Promise<void> {
  const stored = new Database(bench.path, { readonly: true })
  const pick = (sql: string, nth: number): string => {
    const all = stored.prepare<[], string>(sql).pluck().all()
    return all[nth % Math.max(1, all.length)] ?? ''
  }
  const theme = (nth: number): string => pick(`SELECT id FROM theme WHERE state = 'active' ORDER BY id`, nth)
  const comment = (nth: number): string => pick('SELECT id FROM comment ORDER BY id', nth)
  const play = (nth: number): string => pick('SELECT id FROM play ORDER BY id', nth)
  const priority = (nth: number): string => pick('SELECT id FROM priority ORDER BY id', nth)
  const [id, two, isOn] = [theme(first), [comment(first), comment(second)], second % 2 === 0]
  const attempt = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<void> => {
    await bench.workbench.request(name, input, null)
  }
  const changes = [
    () => attempt('themes.rename', { id, label: `Name ${first % 3}` }),
    () => attempt('themes.describe', { id, description: `What it is, ${second % 3}` }),
    () => attempt('themes.setColour', { id, colour: second % 10 }),
    () => attempt('themes.lockAll', { ids: [id], isLocked: isOn }),
    () => attempt('themes.archive', { ids: [id], isArchived: isOn }),
    () => attempt('themes.nest', { ids: [id], under: second % 5 === 0 ? null : theme(second) }),
    () => attempt('themes.merge', { from: [id], into: theme(second) }),
    () => attempt('themes.create', { label: `New ${first % 4}`, comments: two }),
    () => attempt('themes.moveComments', { comments: two, from: id, to: theme(second) }),
    () => attempt('themes.leaveOut', { comments: two, isLeftOut: isOn }),
    () => attempt('themes.addNote', { id, text: `Seen by ${who} ${second}` }),
    () => attempt('themes.removeNote', { note: pick('SELECT id FROM theme_note ORDER BY id', first) }),
    () => attempt('themes.setApart', { comments: [comment(first), comment(second)], isApart: isOn }),
    () => attempt('coding.setRule', { theme: id, rule: second % 4 === 0 ? '' : `export${second % 3}` }),
    () => attempt('priorities.create', { themes: [id], title: `Priority of ${who} ${first}` }),
    () => attempt('priorities.update', { id: priority(first), title: `Title ${second % 3}` }),
    () => attempt('priorities.update', { id: priority(first), outcome: `Outcome ${second % 3}` }),
    () => attempt('priorities.rank', { id: priority(first), before: isOn ? null : priority(second) }),
    () => attempt('priorities.addTheme', { id: priority(first), theme: theme(second) }),
    () => attempt('priorities.remove', { id: priority(first) }),
    () => attempt('priorities.quote', { id: priority(first), comment: comment(second) }),
    () => attempt('plan.addMove', { id: priority(first), text: `Move of ${who} ${second}` }),
    () => attempt('plan.update', { id: priority(first), ask: `Ask ${second % 3}` }),
    () => attempt('plan.addTarget', { kind: 'goal', of: null, text: `Goal of ${who} ${second}` }),
    () => attempt('plan.addTeam', { name: `Team of ${who} ${first}` }),
    () => attempt('drafts.create', { name: `Draft ${first % 3}` }),
    () => attempt('drafts.use', { id: pick('SELECT id FROM draft ORDER BY id', first) }),
    () => attempt('workspace.update', { name: `Workspace ${second % 3}` }),
    () =>
      attempt('accounts.merge', {
        from: [pick('SELECT id FROM account ORDER BY id', first)],
        into: pick('SELECT id FROM account ORDER BY id', second),
      }),
    () =>
      bench.importFiles(
        writeSurvey(bench.folder, { rows: 4, from: 40 + (first % 3) * 4, name: `more-${first % 3}.csv` }),
      ),
    () => attempt('history.undo', {}),
    () => attempt('evidence.tag', { selection: { comments: two }, tag: `tag ${first % 2}`, isTagged: second % 3 > 0 }),
    () => attempt('evidence.exclude', { selection: { comments: two }, isExcluded: second % 3 > 0 }),
    () => attempt('library.addPlay', { title: `Play of ${who}`, use: priority(first) }),
    () => attempt('library.updatePlay', { play: play(first), title: `Title ${second % 3}` }),
    () => attempt('library.removePlay', { play: play(first) }),
    () =>
      attempt('accounts.assignPlay', {
        accounts: [pick('SELECT id FROM account ORDER BY id', second)],
        play: play(first),
      }),
    () => attempt('plan.addFund', { id: priority(first), kind: 'roadmap', text: `Fund of ${who}` }),
    () => attempt('plan.orderMove', { move: pick('SELECT id FROM move ORDER BY id', first), before: null }),
    () => attempt('plan.removeMove', { move: pick('SELECT id FROM move ORDER BY id', first) }),
    () => attempt('sources.withdraw', { id: pick(`SELECT id FROM source WHERE state = 'active' ORDER BY id`, first) }),
    () => attempt('drafts.remove', { id: pick('SELECT id FROM draft ORDER BY id', first) }),
  ] as const
  await changes[kind % changes.length]?.()
  stored.close()
}

const kinds = 42

function stateOf(bench: TestBench): State {
  const raw = new Database(bench.path, { readonly: true })
  const db = wrap(raw)
  const state = readState(db, ownNames(db))
  raw.close()
  return state
}

/** What people decided, without what is carried along and never compared; who is who in sources of the same bytes. */
function told(state: State): unknown {
  const rows = joinedTables
    .filter((table) => table !== 'source')
    .map((table) => {
      const carried = new Set<string>(partOf(table).carried ?? [])
      return [
        table,
        [...rowsOf(state, table).values()]
          .map((row) =>
            JSON.stringify(
              Object.entries(row)
                .filter(([column]) => !carried.has(column))
                .sort(),
            ),
          )
          .sort(),
      ]
    })
  const orders = [...state.orders].filter(([, keys]) => keys.length > 0).sort()
  return { rows, orders, inUse: [...state.inUse] }
}

function rowsIn(bench: TestBench): unknown {
  const stored = new Database(bench.path, { readonly: true })
  const all = curatedTables
    .filter((table) => table !== 'source')
    .map((table) => [table, stored.prepare(`SELECT * FROM ${table}`).all()])
  const active = stored.prepare(`SELECT id FROM source WHERE state = 'active' ORDER BY id`).all()
  stored.close()
  return [all, active]
}

const change: fc.Arbitrary<Change> = fc.tuple(fc.nat(kinds - 1), fc.nat(99), fc.nat(99))
const changes = fc.array(change, { minLength: 1, maxLength: 7 })

describe('two copies of one base', () => {
  it('come to the same whoever joins whom, and each joining is undone to the row', async () => {
    let clashes = 0
    await fc.assert(
      fc.asyncProperty(changes, changes, async (ofAnna, ofBen) => {
        const [anna, ben] = [await openCopy(copies[0] ?? '', 'anna'), await openCopy(copies[1] ?? '', 'ben')]
        for (const one of ofAnna) await apply(anna, 'anna', one)
        for (const one of ofBen) await apply(ben, 'ben', one)
        const beforeAnna = rowsIn(anna)

        clashes += (await look(anna, ben)).clashesTotal
        await joinCopies(anna, ben, { rest: 'mine' })
        const joined = rowsIn(anna)
        const checks = await anna.ask('workspace.doctor')
        expect(checks.checks.filter(({ ok }) => !ok)).toEqual([])
        const after = stateOf(anna)
        await anna.ask('themes.list')
        await anna.ask('priorities.list')
        if (JSON.stringify(joined) !== JSON.stringify(beforeAnna)) {
          await anna.ask('history.undo')
          expect(rowsIn(anna)).toEqual(beforeAnna)
        }
        await joinCopies(ben, anna, { rest: 'theirs' })

        const { mine, theirs } = alignDrafts({ base: stateOf(base), mine: after, theirs: stateOf(ben) })
        expect(told(theirs)).toEqual(told(mine))
        for (const bench of [anna, ben]) {
          await bench.close()
          rmSync(bench.folder, { recursive: true, force: true })
        }
      }),
      {
        numRuns: Number(process.env['VERBATIM_RUNS'] ?? 12),
        seed: Number(process.env['VERBATIM_SEED'] ?? 9),
        endOnFailure: true,
      },
    )
  }, 290_000)
})
