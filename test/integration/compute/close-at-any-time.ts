import { setTimeout as wait } from 'node:timers/promises'
import { createCompute } from '#engine/compute/client.ts'

/**
 * Closes while themes are found, a little later each time; the arguments are the model's folder and the milliseconds after
 * which it closes. A process of its own: what this guards against ends the whole process.
 */
const [modelFolder = '', ...delays] = process.argv.slice(2)
const workerPath = new URL('../../../electron/compute-worker/index.ts', import.meta.url)
const texts = Array.from(
  { length: 1_500 },
  (_, nth) => `Export ${nth} of the quarterly report failed at step ${nth % 13}`,
)

for (const delayMs of delays.map(Number)) {
  const compute = createCompute({ workerPath, modelFolder })
  const outcome = compute.findThemes({ texts, count: null, seed: 1, cached: null }).then(
    () => 'found',
    () => 'closed',
  )
  await wait(delayMs)
  await compute.close()
  console.log(await outcome)
}
