import { coldRun } from './time-and-memory.ts'
import { airlineTweets, manyTweets } from './shared-data.ts'
for (const r of await coldRun('100k', manyTweets(airlineTweets()!.texts, 100_000), '120 s, 1.5 GB')) console.log(r.what, r.value)
