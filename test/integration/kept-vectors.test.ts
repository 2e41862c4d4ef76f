import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantedComments } from '../unit/analysis/planted-comments.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

const { texts } = plantedComments(40)
/** Over 30 words each, about all five topics. */
const long = Array.from({ length: 10 }, (_, i) => `${texts.slice(5 * i, 5 * i + 5).join('. ')}.`)
const folder = mkdtempSync(join(tmpdir(), 'verbatim-kept-'))
let bench: TestBench

/** The labels of each text's themes: a theme that leads in no comment gets another id in each run. */
const themesOf = async (one: Pick<TestBench, 'ask'>) => {
  const labels = new Map((await one.ask('themes.list')).themes.map(({ id, label }) => [id, label]))
  const { assignments } = await one.ask('themes.assignments')
  return new Map(assignments.map(({ text, themes }) => [text, themes.map((id) => labels.get(id))]))
}

beforeAll(async () => {
  const path = join(folder, 'comments.csv')
  const rows = [...texts, ...long].map((text, i) => `R${i},2026-05-15,7,"${text}"`)
  const head = 'Response ID,Date,How likely are you to recommend us? (0-10),What is the main reason for your score?'
  writeFileSync(path, `${[head, ...rows].join('\n')}\n`)
  bench = await openBench({ folder })
  await bench.importFiles(path)
  await bench.ask('themes.find')
})
afterAll(async () => {
  await bench.close()
  rmSync(folder, { recursive: true })
})

it('shows the themes of a copy that is opened without the encoder as they were', async () => {
  const before = await themesOf(bench)
  const { themes } = await bench.ask('themes.list')
  await bench.close()
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  copyFileSync(join(folder, 'test.verbatim'), join(elsewhere, 'test.verbatim'))
  const copy = await openBench({ folder: elsewhere, resources: join(folder, 'no-model') })
  expect((await copy.ask('readings.state')).model).toBeNull()
  expect(await themesOf(copy)).toEqual(before)
  expect((await copy.ask('themes.list')).themes).toEqual(themes)
  await copy.close()
  bench = await openBench({ folder })
})

it('takes the sentences of long comments from what was kept', async () => {
  const before = await themesOf(bench)
  await bench.close()
  bench = await openBench({ folder })
  await bench.ask('themes.find', { scope: 'all' })
  expect(await themesOf(bench)).toEqual(before)
  await bench.close()
  // Were they encoded again, a changed copy would change nothing.
  const db = new Database(join(folder, 'test.verbatim'))
  const { changes } = db.prepare("UPDATE vector SET data = zeroblob(length(data)) WHERE model LIKE '% parts'").run()
  db.close()
  expect(changes).toBeGreaterThan(long.length)
  bench = await openBench({ folder })
  await bench.ask('themes.find', { scope: 'all' })
  const after = await themesOf(bench)
  expect(long.filter((text) => after.get(text)?.join() !== before.get(text)?.join()).length).toBeGreaterThan(0)
})
