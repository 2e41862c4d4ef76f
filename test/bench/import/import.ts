import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { rounded, type Bench, type Measurement } from '../bench.ts'
import { writeExport } from './made-export.ts'
import { shellSeconds } from './sqlite-shell.ts'

const rows = 100_000
const columns = 20

const measuredSchema = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  rows: z.number(),
  comments: z.number(),
  peakMb: z.number(),
  answers: z.array(z.number()),
})
type Measured = z.infer<typeof measuredSchema>

/** A large export through the real engine, beside what the sqlite3 command line takes for the same file and index. */
export const bench: Bench = {
  title: `Import of ${rows.toLocaleString('en')} rows of ${columns} columns`,
  run: async (skip) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
    try {
      const csv = join(folder, 'export.csv')
      writeExport(csv, rows)
      const before = shellSeconds(csv, folder, columns)
      const alone = await engineOn(csv, 'alone')
      const after = shellSeconds(csv, folder, columns)
      const asked = await engineOn(csv, 'asked')
      if (before === null || after === null) skip('the comparison with sqlite3: there is no sqlite3 command line here')
      const shell = before === null || after === null ? null : (before + after) / 2
      return [
        { what: 'size of the file, MB', value: rounded(statSync(csv).size / 1e6, 1) },
        { what: 'engine, s', value: rounded(alone.seconds, 1) },
        { what: 'engine, processor time, s', value: rounded(alone.cpuSeconds, 1) },
        { what: 'engine, rows a second', value: Math.round(alone.rows / alone.seconds) },
        { what: 'comments made searchable', value: alone.comments },
        ...(shell === null ? [] : besideShell(alone, shell)),
        { what: 'engine, peak memory, MB', value: Math.round(alone.peakMb), target: 'under 400' },
        ...answerTimes(asked.answers),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const besideShell = (engine: Measured, shell: number): readonly Measurement[] => [
  { what: 'sqlite3 command line, mean of before and after, s', value: rounded(shell, 1) },
  { what: 'engine, times the command line', value: rounded(engine.seconds / shell, 2), target: 'at most 3' },
]

function answerTimes(answers: readonly number[]): readonly Measurement[] {
  const sorted = answers.toSorted((one, other) => one - other)
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN, 1)
  return [
    { what: `answer while importing, median of ${sorted.length}, ms`, value: at(0.5) },
    { what: 'answer while importing, 95 of 100 within, ms', value: at(0.95) },
    { what: 'answer while importing, longest, ms', value: at(1), target: 'within 100' },
  ]
}

/** In a process of its own, so that its memory is its own; its young generation is as large as Electron's. */
async function engineOn(csv: string, how: 'alone' | 'asked'): Promise<Measured> {
  const script = fileURLToPath(new URL('engine-run.ts', import.meta.url))
  const child = spawn(process.execPath, ['--max-semi-space-size=16', script, csv, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return measuredSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
}
