import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { rounded, type Measurement } from './bench.ts'

const script = fileURLToPath(new URL('cold-run.ts', import.meta.url))

const coldRunSchema = z.object({
  seconds: z.number(),
  coreSeconds: z.number(),
  /** The largest resident set of the process. */
  mostGb: z.number(),
  themes: z.number().int(),
  stepsMs: z.record(z.string(), z.number()),
})
export type ColdRun = z.infer<typeof coldRunSchema>

/**
 * One run over so many tweets from texts to labelled themes and map, nothing known before: time, processor time, memory,
 * steps. In a process of its own, so that its memory is its own.
 */
export function coldRun(tweets: number, target: string): readonly Measurement[] {
  const { stdout } = spawnSync(process.execPath, [script, String(tweets)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const run = coldRunSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  return [
    {
      what: `${tweets} tweets, texts to labelled themes and map, cold, s`,
      value: rounded(run.seconds, 1),
      target,
    },
    { what: '  of which seconds of a core', value: rounded(run.coreSeconds, 1) },
    { what: '  most memory of the process, GB', value: rounded(run.mostGb, 2) },
    { what: '  themes', value: run.themes },
    ...Object.entries(run.stepsMs).map(([step, ms]) => ({ what: `  ${step}, s`, value: rounded(ms / 1000, 2) })),
  ]
}
