import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder, { rows: 240 }))
}, 60_000)
afterAll(() => bench.close())

const at = `'2026-03-' || substr('0' || (1 + seq % 7), -2)`

it.each([
  ['dated to the day, the minute and the second', 9],
  ['mostly undated', 2],
])(
  'the first page of comments %s, and those of an account, are in the order over all of them',
  async (_what, dated) => {
    await bench.workbench.close()
    const db = new Database(bench.path)
    db.exec(`UPDATE record SET when_iso = CASE WHEN seq % 10 > ${dated} THEN NULL ELSE ${at} || CASE seq % 5
    WHEN 0 THEN '' WHEN 1 THEN 'T00:00' WHEN 2 THEN 'T14:32' WHEN 3 THEN 'T14:32:07' ELSE 'T14:32:00' END END`)
    db.exec('DELETE FROM kept_answer')
    db.close()
    bench = await openBench({ folder: bench.folder })
    const first = await bench.ask('evidence.list')
    const all = await bench.ask('evidence.list', { limit: 500 })
    expect(all.rows.length).toBeGreaterThan(200)
    expect(first.total).toBe(all.total)
    expect(first.rows).toEqual(all.rows.slice(0, 100))

    const { accounts } = await bench.ask('evidence.facets')
    for (const { value } of accounts.slice(0, 3)) {
      const alone = await bench.ask('evidence.list', { filter: { accounts: [value] }, offset: 3, limit: 7 })
      // A second filter that all of them pass has them looked for among all.
      const found = await bench.ask('evidence.list', { filter: { accounts: [value], kinds: ['survey'] }, limit: 100 })
      expect(found.total).toBeGreaterThan(10)
      expect(alone).toMatchObject({ total: found.total, rows: found.rows.slice(3, 10) })
    }
  },
)
