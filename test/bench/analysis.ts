import { fileURLToPath } from 'node:url'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import { createCompute, type Compute } from '#engine/compute/client.ts'
import { agreement } from './agreement.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'
import { airlineComplaints, airlineTweets, banking77, type Labelled } from './shared-data.ts'
import { scikitLearn } from './scikit-learn.ts'

const workerPath = new URL('../../electron/compute-worker/index.ts', import.meta.url)
const modelFolder = fileURLToPath(new URL('../../resources/model', import.meta.url))
const openCompute = (): Compute => createCompute({ workerPath, modelFolder })
const seeds = [1, 2, 3]

export const bench: Bench = {
  title: 'Theme finding (medians of three seeds; not informative comments count as a theme of their own)',
  run: async (skip) => {
    const rows: Measurement[] = []
    const [banking, complaints, tweets] = [banking77(), airlineComplaints(), airlineTweets()]
    const sets = [
      { name: 'banking77, 77 given', data: banking, count: 77, target: 'NMI ≥ .70, aim .74 / .43 / .53' },
      { name: 'airline-tweets negative, 9 given', data: complaints, count: 9, target: 'aim .28 / .20 / .45' },
    ]
    for (const { name, data, count, target } of sets) {
      if (!data) {
        skip(`${name}: ../shared/data is not there`)
        continue
      }
      rows.push({ what: `${name}: NMI / ARI / accuracy`, value: await quality(data, count), target })
      const line = scikitLearn(data, count)
      if (line === null) skip(`${name} by scikit-learn: python3-sklearn is not installed`)
      else rows.push({ what: `${name}: the same, TF-IDF + SVD 100 + k-means`, value: scores([line]) })
    }
    if (banking)
      rows.push({ what: 'banking77, number chosen: themes, NMI', value: await chosen(banking), target: '8 to 40, .60' })
    if (tweets) rows.push(...(await coldRun(tweets.texts.slice(0, 10_000))))
    return rows
  },
}

type Scores = ReturnType<typeof agreement>

const scores = (runs: readonly Scores[]): string =>
  [runs.map(({ nmi }) => nmi), runs.map(({ ari }) => ari), runs.map(({ accuracy }) => accuracy)]
    .map((values) => rounded(median(values)))
    .join(' / ')

/** Encodes once, then clusters with each seed. */
const quality = async ({ texts, classes }: Labelled, count: number): Promise<string> => {
  const compute = openCompute()
  const runs: Scores[] = []
  let cached: FindThemesInput['cached'] = null
  for (const seed of seeds) {
    const found = await compute.findThemes({ texts, count, seed, cached })
    cached ??= found.fresh
    runs.push(agreement(classes, primaryThemes(found, texts.length)))
  }
  await compute.close()
  return scores(runs)
}

const chosen = async ({ texts, classes }: Labelled): Promise<string> => {
  const compute = openCompute()
  const found = await compute.findThemes({ texts, count: null, seed: 1, cached: null })
  await compute.close()
  const { nmi } = agreement(classes, primaryThemes(found, texts.length))
  return `${found.themes.length}, ${rounded(nmi)}`
}

const coldRun = async (texts: readonly string[]): Promise<readonly Measurement[]> => {
  const compute = openCompute()
  const startedMs = performance.now()
  const before = process.cpuUsage()
  const found = await compute.findThemes({ texts, count: null, seed: 1, cached: null })
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(before)
  await compute.close()
  const steps = Object.entries(found.run.timings).map(([step, ms]) => ({
    what: `  ${step}, s`,
    value: rounded(ms / 1000, 2),
  }))
  return [
    {
      what: '10,000 tweets, texts to labelled themes and map, cold, s',
      value: rounded(seconds, 1),
      target: '40, aim 12',
    },
    { what: '  of which seconds of a core', value: rounded((user + system) / 1e6, 1) },
    ...steps,
  ]
}

const primaryThemes = ({ assignments }: FindThemesOutput, count: number): Int32Array => {
  const primary = new Int32Array(count).fill(-1)
  assignments.text.forEach((text, row) => {
    if (assignments.rank[row] === 0) primary[text] = assignments.theme[row] ?? -1
  })
  return primary
}
