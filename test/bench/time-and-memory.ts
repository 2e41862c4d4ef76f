import { rounded, type Measurement } from './bench.ts'
import { openCompute } from './finding.ts'

const MEMORY_EVERY_MS = 50

/** One run from texts to labelled themes and map, nothing known before: time, processor time, memory, steps. */
export const coldRun = async (
  name: string,
  texts: readonly string[],
  target: string,
): Promise<readonly Measurement[]> => {
  const compute = openCompute()
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), MEMORY_EVERY_MS)
  const startedMs = performance.now()
  const before = process.cpuUsage()
  const found = await compute.findThemes({ texts, count: null, seed: 1, cached: null })
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(before)
  clearInterval(watch)
  await compute.close()
  return [
    { what: `${name}, texts to labelled themes and map, cold, s`, value: rounded(seconds, 1), target },
    { what: '  of which seconds of a core', value: rounded((user + system) / 1e6, 1) },
    { what: '  most memory of the process, GB', value: rounded(most / 1e9, 2) },
    { what: '  themes', value: found.themes.length },
    ...Object.entries(found.run.timings).map(([step, ms]) => ({ what: `  ${step}, s`, value: rounded(ms / 1000, 2) })),
  ]
}
