import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'
import { rounded, type Bench, type Measurement } from './bench.ts'

const comments = 100_000
const pinned = 10_000

export const bench: Bench = {
  title: 'Joining: two copies of one base, 100,000 comments imported and 10,000 placed by hand in each',
  run: async () => {
    const mine = await openBench()
    await mine.importFiles(writeSurvey(mine.folder, { rows: 400 }))
    const { id } = await mine.ask('themes.create', { label: 'Of both', comments: [] })
    const { file } = await mine.ask('joining.handOver', { who: 'Anna' })
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
    const path = join(folder, 'anna.verbatim')
    copyFileSync(mine.workbench.pathOf(file.token) ?? '', path)
    const anna = await openBench({ folder, file: 'anna.verbatim' })
    try {
      await workOn(mine, { from: 1_000, theme: id })
      await workOn(anna, { from: 1_000_000, theme: id })
      await anna.close()
      return await measured(mine, path)
    } finally {
      await mine.close()
      for (const one of [folder, mine.folder]) rmSync(one, { recursive: true, force: true })
    }
  },
}

/** Answers of which no two are alike. */
function writeMany(folder: string, from: number): string {
  const path = join(folder, `from-${from}.csv`)
  const lines = Array.from({ length: comments }, (_, nth) => {
    const day = `2026-${String(1 + (nth % 9)).padStart(2, '0')}-${String(1 + (nth % 27)).padStart(2, '0')}`
    return `M${from + nth},${day},Account ${nth % 4_000},"Report ${from + nth} took ${nth * 7} seconds to open on page ${nth % 83}"`
  })
  writeFileSync(path, `Response ID,Date,Account,What went wrong?\n${lines.join('\n')}\n`)
  return path
}

async function workOn(bench: TestBench, { from, theme }: { from: number; theme: string }): Promise<void> {
  await bench.importFiles(writeMany(bench.folder, from))
  const db = new Database(bench.path, { readonly: true })
  const own = db.prepare<[number], string>('SELECT id FROM comment ORDER BY seq DESC LIMIT ?').pluck().all(pinned)
  db.close()
  await bench.ask('themes.pin', { id: theme, comments: own, isPinned: true })
}

interface Cost {
  readonly seconds: number
  readonly ofCore: number
  readonly mostMb: number
  /** The longest that a question would have waited. */
  readonly heldMs: number
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
  let [most, held, last] = [0, 0, performance.now()]
  const watch = setInterval(() => {
    const now = performance.now()
    held = Math.max(held, now - last - 10)
    last = now
    most = Math.max(most, process.memoryUsage.rss())
  }, 10)
  const [startedMs, before] = [performance.now(), process.cpuUsage()]
  await work()
  const seconds = (performance.now() - startedMs) / 1000
  held = Math.max(held, performance.now() - last - 10)
  const { user, system } = process.cpuUsage(before)
  clearInterval(watch)
  return { seconds, ofCore: (user + system) / 1e6, mostMb: most / 1e6, heldMs: held }
}

async function measured(mine: TestBench, path: string): Promise<readonly Measurement[]> {
  const token = mine.workbench.grant(path, 'anna.verbatim').token
  const before = process.memoryUsage.rss() / 1e6
  const look = await cost(() => mine.ask('joining.look', { token }))
  const joining = await cost(() => mine.ask('joining.join', { token, rest: 'mine' }))
  const undo = await cost(() => mine.ask('history.undo', {}))
  await mine.ask('history.redo', {})
  const { healthy } = await mine.ask('workspace.doctor')
  const rows = (name: string, { seconds, ofCore, mostMb, heldMs }: Cost): Measurement[] => [
    { what: `${name}, s`, value: rounded(seconds, 1) },
    { what: '  of which seconds of a core', value: rounded(ofCore, 1) },
    { what: '  most memory of the process, MB', value: rounded(mostMb, 0) },
    { what: '  longest hold, ms', value: rounded(heldMs, 0) },
  ]
  return [
    { what: 'Memory before, MB', value: rounded(before, 0) },
    ...rows('Looking', look),
    ...rows('Joining', joining),
    ...rows('Undo', undo),
    { what: 'Healthy afterwards', value: String(healthy) },
  ]
}
