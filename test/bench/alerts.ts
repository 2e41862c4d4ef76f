import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openBench } from '../support/workbench.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'
import { makeWorkspace } from './window/made-workspace.ts'

const comments = 100_000
const rounds = 5

/** Answers of accounts that are there, as one import brings them. */
const later = (round: number): string =>
  [
    'Response ID,Date,Company,Segment,How likely are you to recommend us?,What is the main reason for your score?',
    ...Array.from(
      { length: 50 },
      (_, at) =>
        `later${round}-${at},2026-12-2${at % 8},Company ${at * 7},Large,${at % 11},"It broke in week ${at} of ${round}"`,
    ),
    '',
  ].join('\n')

export const bench: Bench = {
  title: 'What moved sharply, at 100,000 comments',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
    await makeWorkspace(folder, 'made.verbatim', comments)
    const made = await openBench({ folder, file: 'made.verbatim' })
    const look = async () => {
      const held = monitorEventLoopDelay({ resolution: 1 })
      const from = performance.now()
      held.enable()
      await made.ask('alerts.look')
      held.disable()
      return { whole: performance.now() - from, held: held.max / 1e6 }
    }
    const first = await look()
    const still: number[] = []
    const after: Awaited<ReturnType<typeof look>>[] = []
    for (let round = 0; round < rounds; round++) {
      const path = join(folder, 'later.csv')
      writeFileSync(path, later(round))
      await made.importFiles(path)
      after.push(await look())
      still.push((await look()).whole)
    }
    await made.close()
    rmSync(folder, { recursive: true, force: true })
    const row = (what: string, value: number, target?: string): Measurement => ({
      what,
      value: rounded(value, 1),
      ...(target !== undefined && { target }),
    })
    return [
      row('Milliseconds of the first look', first.whole),
      row('Milliseconds of a look after an import, median of 5', median(after.map(({ whole }) => whole))),
      row('Longest that one held the engine, ms', Math.max(...after.map(({ held }) => held)), 'at most 100'),
      row('Milliseconds of a look where nothing changed, median of 5', median(still)),
    ]
  },
}
