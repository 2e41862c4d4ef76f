import { isDeepStrictEqual } from 'node:util'
import { stepWeights } from '#analysis/find-themes.ts'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import { rounded, type Bench, type Measurement } from './bench.ts'
import { openCompute } from './finding.ts'
import { airlineTweets } from './shared-data.ts'

const FOR_THREADS = 3000
const FOR_CONTROL = 10_000

export const bench: Bench = {
  title: 'Theme finding on tweets to airlines: threads, coarse to fine, cancelling',
  run: async (skip) => {
    const texts = airlineTweets()?.texts
    if (texts === undefined) {
      skip('../shared/data is not there')
      return []
    }
    const asked = (count: number): FindThemesInput => ({
      texts: texts.slice(0, count),
      count: null,
      seed: 1,
      cached: null,
      key: String(count),
    })
    return [
      await sameForThreads(asked(FOR_THREADS)),
      ...(await coarseToFine(asked(FOR_CONTROL))),
      ...(await cancelling(asked(FOR_CONTROL))),
    ]
  },
}

const sameForThreads = async (input: FindThemesInput): Promise<Measurement> => {
  const found: Pick<FindThemesOutput, 'assignments' | 'themes' | 'positions' | 'fresh'>[] = []
  for (const threads of [1, 2, 3]) {
    const compute = openCompute({ threads })
    const { assignments, themes, positions, fresh } = await compute.findThemes(input)
    found.push({ assignments, themes, positions, fresh })
    await compute.close()
  }
  const same = found.every((one) => isDeepStrictEqual(one, found[0]))
  return {
    what: `${input.texts.length} comments: the same with 1, 2 and 3 threads`,
    value: same ? 'yes' : 'no',
    target: 'yes',
  }
}

/** What the slider waits for once themes were found: the worker has all but the names. */
const coarseToFine = async (input: FindThemesInput): Promise<readonly Measurement[]> => {
  const compute = openCompute()
  await compute.findThemes(input)
  const { grains } = await compute.findGrains(input)
  const rows: Measurement[] = []
  for (const grain of [0, Math.floor(grains.length / 2), grains.length - 1]) {
    const startedMs = performance.now()
    const before = process.cpuUsage()
    const { themes } = await compute.findThemes({ ...input, grain })
    const { user, system } = process.cpuUsage(before)
    const seconds = rounded((performance.now() - startedMs) / 1000, 2)
    rows.push(
      { what: `${input.texts.length} comments, to ${themes.length} themes, s`, value: seconds, target: 'under 1' },
      { what: '  of which seconds of a core', value: rounded((user + system) / 1e6, 2) },
    )
  }
  await compute.close()
  return rows
}

/** Cancels where each step begins; the worker is free when it has answered what is asked next. */
const cancelling = async (input: FindThemesInput): Promise<readonly Measurement[]> => {
  const rows: Measurement[] = []
  const compute = openCompute()
  for (const step of Object.keys(stepWeights)) {
    const stop = new AbortController()
    let stoppedMs = 0
    const run = compute.findThemes(
      { ...input, key: `cancelled at ${step}` },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.step !== step || stop.signal.aborted) return
          stoppedMs = performance.now()
          stop.abort()
        },
      },
    )
    const ended = await run.then(
      () => 'ended first',
      () => rounded(performance.now() - stoppedMs, 1),
    )
    await compute.readComments({ texts: [], cached: null })
    rows.push(
      { what: `cancelled at ${step}, ms`, value: ended, target: 'under 500' },
      { what: '  until the worker is free, ms', value: rounded(performance.now() - stoppedMs, 0) },
    )
  }
  await compute.close()
  return rows
}
