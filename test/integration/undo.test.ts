import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder))
  await bench.ask('themes.find', { count: 4 })
})
afterEach(() => bench.close())

/** Everything a person could see that undo has to bring back. */
async function state(): Promise<string> {
  const { undo: _, redo: __, ...summary } = await bench.ask('workspace.summary')
  const themes = await bench.ask('themes.list')
  const assignments = await bench.ask('themes.assignments')
  const priorities = await bench.ask('priorities.list')
  const details = []
  for (const { id } of priorities.priorities) details.push(await bench.ask('priorities.get', { id }))
  const { drafts } = await bench.ask('drafts.list')
  return JSON.stringify({ summary, themes, assignments, priorities, details, drafts })
}

/** A change by what it does, not to what: the n-th of whatever is there. */
type Change = readonly [kind: number, first: number, second: number]

async function attempt<Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<boolean> {
  return (await bench.workbench.request(name, input, null)).ok
}

async function apply([kind, first, second]: Change): Promise<boolean> {
  const { themes } = await bench.ask('themes.list')
  const { priorities } = await bench.ask('priorities.list')
  const { assignments } = await bench.ask('themes.assignments')
  const { drafts } = await bench.ask('drafts.list')
  const theme = (nth: number): string => themes[nth % themes.length]?.id ?? ''
  const priority = (nth: number): string => priorities[nth % Math.max(1, priorities.length)]?.id ?? ''
  const comment = (nth: number): string => assignments[nth % assignments.length]?.comment ?? ''
  const changes = [
    () => attempt('themes.rename', { id: theme(first), label: `Name ${second}` }),
    () => attempt('themes.merge', { from: [theme(first)], into: theme(second) }),
    () =>
      attempt('themes.moveComments', {
        comments: [comment(first), comment(second)],
        from: theme(first),
        to: theme(second),
      }),
    () => attempt('themes.setLock', { id: theme(first), isLocked: second % 2 === 0 }),
    () => attempt('themes.create', { label: `New ${first} ${second}`, comments: [comment(first)] }),
    () => attempt('priorities.create', { themes: [theme(first)] }),
    () => attempt('priorities.suggest', { count: 1 + (second % 3) }),
    () => attempt('priorities.rank', { id: priority(first), before: second % 2 === 0 ? null : priority(second) }),
    () => attempt('priorities.update', { id: priority(first), outcome: `Outcome ${second}` }),
    () => attempt('priorities.remove', { id: priority(first) }),
    () => attempt('priorities.addTheme', { id: priority(first), theme: theme(second) }),
    () => attempt('priorities.quote', { id: priority(first), comment: comment(second) }),
    () => attempt('cycles.update', { objective: `Objective ${first}` }),
    () => attempt('cycles.setGoals', { goals: [{ text: `Goal ${first}`, baseline: '1', target: '2', dueOn: null }] }),
    () => attempt('workspace.update', { name: `Workspace ${first}` }),
    () => attempt('themes.find', { count: null, seed: second }),
    () => attempt('ranking.rate', { id: priority(first), impact: 2, effort: 1 + second }),
    () => attempt('ranking.order', { ids: priorities.map(({ id }) => id).toReversed() }),
    () => attempt('ranking.setWeights', { weights: { ...equalWeights, reach: first } }),
    () => attempt('drafts.create', { name: `Draft ${first}` }),
    () => attempt('drafts.use', { id: drafts[first % Math.max(1, drafts.length)]?.id ?? '' }),
  ]
  return (await changes[kind % changes.length]?.()) ?? false
}

const change: fc.Arbitrary<Change> = fc.tuple(fc.nat(20), fc.nat(99), fc.nat(99))

describe('undo and redo', () => {
  it('bring back every state that a sequence of changes went through, backwards and forwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const states = [await state()]
        for (const one of changes) {
          await apply(one)
          const after = await state()
          const { undo } = await bench.ask('workspace.summary')
          expect(undo).not.toBeNull()
          if (after !== states.at(-1)) states.push(after)
        }
        const steps = states.length - 1
        const seen: string[] = []
        for (let step = 0; step < steps;) {
          await bench.ask('history.undo')
          const now = await state()
          if (now === (seen.at(-1) ?? states.at(-1))) continue
          seen.push(now)
          step += 1
        }
        expect(seen).toEqual(states.slice(0, -1).reverse())
        for (let nth = 1; nth <= steps;) {
          const before = await state()
          await bench.ask('history.redo')
          const now = await state()
          if (now === before) continue
          expect(now).toBe(states[nth])
          nth += 1
        }
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('last across a restart', async () => {
    const { themes } = await bench.ask('themes.list')
    const id = themes[0]?.id ?? ''
    const before = await state()
    await bench.ask('themes.rename', { id, label: 'Named by hand' })
    await bench.workbench.close()
    const again = await openBench({ folder: bench.folder })
    expect((await again.ask('workspace.summary')).undo?.label).toMatch(/^Rename .* to “Named by hand”$/)
    await again.ask('history.undo')
    const restored = await again.ask('themes.get', { id })
    expect(restored.theme.label).toBe(themes[0]?.label)
    expect(before).toContain(restored.theme.label)
    await again.workbench.close()
    bench = await openBench({ folder: bench.folder })
  })

  it('takes back a whole import, and brings it back', async () => {
    const file = writeSurvey(bench.folder, { rows: 30, name: 'more.csv', from: 500 })
    await bench.importFiles(file)
    expect((await bench.ask('workspace.summary')).comments).toBe(150)
    expect((await bench.ask('history.undo')).label).toBe('Import more.csv')
    expect((await bench.ask('workspace.summary')).comments).toBe(120)
    expect(
      (await bench.ask('evidence.list', { filter: { search: 'export' } })).rows.every(
        (row) => row.evidenceId <= 'E-0120',
      ),
    ).toBe(true)
    await bench.ask('history.redo')
    expect((await bench.ask('workspace.summary')).comments).toBe(150)
  })
})
