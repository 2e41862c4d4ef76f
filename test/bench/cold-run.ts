import { openCompute } from './finding.ts'
import type { ColdRun } from './time-and-memory.ts'
import { airlineTweets, manyTweets } from './shared-data.ts'

/** Started by time-and-memory.ts with how many tweets to find themes in; prints one line of JSON. */
const texts = manyTweets(airlineTweets()?.texts ?? [], Number(process.argv[2]))
const compute = openCompute()
const startedMs = performance.now()
const before = process.cpuUsage()
const found = await compute.findThemes({ texts, count: null, seed: 1, cached: null })
const { user, system } = process.cpuUsage(before)
const measured: ColdRun = {
  seconds: (performance.now() - startedMs) / 1000,
  coreSeconds: (user + system) / 1e6,
  mostGb: (process.resourceUsage().maxRSS * 1024) / 1e9,
  themes: found.themes.length,
  stepsMs: { ...found.run.timings },
}
await compute.close()
console.log(JSON.stringify(measured))
