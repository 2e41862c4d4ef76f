import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '#analysis/rng.ts'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder, { rows: 40 }))
  for (const label of ['export', 'support', 'price'])
    await bench.ask('evidence.move', { selection: { filter: {} }, from: null, to: { label: `About ${label}` } })
}, 60_000)
afterAll(() => bench.close())

async function answersOf(one: TestBench) {
  const { undo: _undo, redo: _redo, ...summary } = await one.ask('workspace.summary')
  const { tookMs: _tookMs, ...page } = await one.ask('evidence.list')
  return {
    summary,
    page,
    facets: await one.ask('evidence.facets'),
    themes: await one.ask('themes.list'),
    priorities: await one.ask('priorities.list'),
    trend: await one.ask('themes.trend', { per: 'month' }),
    choices: await one.ask('themes.compareChoices'),
  }
}

async function reopened(change: (db: Database.Database) => void = () => undefined): Promise<void> {
  await bench.workbench.close()
  const db = new Database(bench.path)
  change(db)
  db.close()
  bench = await openBench({ folder: bench.folder })
}

const keptCount = (): number => {
  const db = new Database(bench.path, { readonly: true })
  const count = db.prepare<[], number>('SELECT COUNT(*) FROM kept_answer').pluck().get() ?? 0
  db.close()
  return count
}

const random = seeded(7)
const nth = (count: number): number => Math.floor(random() * count)
const attempt = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<boolean> =>
  (await bench.workbench.request(name, input, null)).ok

/** One change of any kind that a kept answer rests on; false where the engine refuses it. */
async function edit(): Promise<boolean> {
  const { rows } = await bench.ask('evidence.list', { limit: 500 })
  const { themes } = await bench.ask('themes.list')
  const { priorities } = await bench.ask('priorities.list')
  const comments = [0, 1, 2].map(() => rows[nth(rows.length)]?.comment ?? '')
  const theme = themes[nth(themes.length)]?.id ?? ''
  const other = themes[nth(themes.length)]?.id ?? ''
  const priority = priorities[nth(priorities.length)]?.id ?? ''
  const selection = { comments: [...new Set(comments)] }
  const changes = [
    () => attempt('evidence.exclude', { selection, isExcluded: random() < 0.7 }),
    () => attempt('evidence.tag', { selection, tag: `Tag ${nth(3)}`, isTagged: random() < 0.7 }),
    () => attempt('evidence.move', { selection, from: theme, to: { theme: other } }),
    () => attempt('themes.rename', { id: theme, label: `Name ${nth(1000)}` }),
    () => attempt('themes.archive', { ids: [theme], isArchived: random() < 0.5 }),
    () => attempt('themes.setSevere', { id: theme, isSevere: random() < 0.5 }),
    () => attempt('themes.create', { label: `New ${nth(1000)}`, comments: selection.comments }),
    () => attempt('priorities.suggest', { count: 2 }),
    () => attempt('priorities.rank', { id: priority, before: null }),
    () => attempt('workspace.update', { currency: random() < 0.5 ? 'EUR' : 'USD' }),
    () => attempt('history.undo', {}),
    () => attempt('history.redo', {}),
  ]
  return (await changes[nth(changes.length)]?.()) ?? false
}

describe('answers kept in the workspace', () => {
  it('are what counting everything again gives, after any changes', async () => {
    let accepted = 0
    for (let round = 0; round < 12; round += 1) {
      // Some answers are kept before a change and some between two, others not at all.
      if (round % 2 === 0) await answersOf(bench)
      for (let step = 0; step < 3; step += 1) if (await edit()) accepted += 1
      if (round % 3 === 0) await bench.ask('themes.list')
      await reopened()
      const kept = await answersOf(bench)
      expect(keptCount()).toBeGreaterThan(5)
      await reopened((db) => db.exec('DELETE FROM kept_answer'))
      expect(await answersOf(bench)).toEqual(kept)
    }
    expect(accepted).toBeGreaterThan(18)
  }, 60_000)

  it('are dropped by an import, and by whoever changes the file without this engine', async () => {
    await answersOf(bench)
    const before = keptCount()
    await bench.importFiles(writeSurvey(bench.folder, { rows: 10, name: 'more.csv', from: 40 }))
    expect([before > 5, keptCount()]).toEqual([true, 0])
    await answersOf(bench)
    await reopened((db) => db.exec(`UPDATE theme SET label = 'Named elsewhere'`))
    expect((await bench.ask('themes.list')).themes.map(({ label }) => label)).toContain('Named elsewhere')
  })
})
