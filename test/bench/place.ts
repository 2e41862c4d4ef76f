import { fileURLToPath } from 'node:url'
import type { CachedVectors } from '#analysis/quantised-vectors.ts'
import { seeded } from '#analysis/rng.ts'
import { createCompute, type Compute } from '#engine/compute/client.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'
import { placingInEngine } from './place-in-engine.ts'
import { airlineTweets, banking77, type Labelled } from './shared-data.ts'

const workerPath = new URL('../../electron/compute-worker/index.ts', import.meta.url)
const modelFolder = fileURLToPath(new URL('../../resources/model', import.meta.url))
const seeds = [1, 2, 3]
const dims = 512
const themes = 40

export const bench: Bench = {
  title: 'New comments into themes that are there',
  run: async (skip) => {
    const rows: Measurement[] = [...(await timeOfPlacing(100_000, 1000))]
    const [banking, tweets] = [banking77(), airlineTweets()]
    if (tweets) rows.push(...(await placingInEngine(tweets.texts)))
    if (banking === null) {
      skip('how right: ../shared/data is not there')
      return rows
    }
    rows.push(...(await rightness(banking, modelFolder)), ...(await rightness(banking, null)))
    return rows
  },
}

/** Made-up vectors around one centre a theme, all known, so that only the placing is measured. */
export const timeOfPlacing = async (placed: number, fresh: number): Promise<readonly Measurement[]> => {
  const random = seeded(1)
  const centres = Float32Array.from({ length: themes * dims }, () => random() - 0.5)
  const count = placed + fresh
  const vectors = new Int8Array(count * dims)
  for (let row = 0; row < count; row++)
    for (let j = 0; j < dims; j++)
      vectors[row * dims + j] = Math.round(80 * ((centres[(row % themes) * dims + j] ?? 0) + 0.5 * (random() - 0.5)))
  const cached: CachedVectors = {
    index: Int32Array.from({ length: count }, (_, row) => row),
    vectors,
    scales: new Float32Array(count).fill(1 / 127),
  }
  const compute = createCompute({ workerPath, modelFolder })
  const input = {
    texts: Array.from({ length: count }, (_, row) => `Comment ${row} about matter ${row % themes} of ours`),
    themeOf: Int32Array.from({ length: placed }, (_, row) => row % themes),
    themes,
    cached,
    barred: [],
  }
  await compute.placeNew({
    ...input,
    themeOf: input.themeOf.slice(0, 100),
    texts: input.texts.slice(0, 110),
    cached: null,
  })
  const startedMs = performance.now()
  const before = process.cpuUsage()
  await compute.placeNew(input)
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - startedMs) / 1000
  await compute.close()
  return [
    { what: '1,000 among 100,000 with known vectors, s', value: rounded(seconds, 2) },
    { what: '  of which seconds of a core', value: rounded((user + system) / 1e6, 2) },
  ]
}

interface Split {
  readonly placed: readonly number[]
  readonly asked: readonly number[]
  readonly missing: ReadonlySet<string>
}

/** A fifth of the classes is left out; of the others 70% is placed; the rest of all is asked about. */
const splitOf = ({ classes }: Labelled, seed: number): Split => {
  const random = seeded(seed)
  const missing = new Set([...new Set(classes)].filter(() => random() < 0.2))
  const [placed, asked]: [number[], number[]] = [[], []]
  classes.forEach((name, at) => {
    if (random() >= 0.7) asked.push(at)
    else if (!missing.has(name)) placed.push(at)
  })
  return { placed, asked, missing }
}

const rightness = async (data: Labelled, model: string | null): Promise<readonly Measurement[]> => {
  const compute = createCompute({ workerPath, modelFolder: model })
  const scores = []
  for (const seed of seeds) scores.push(await scoreOf(data, splitOf(data, seed), compute))
  await compute.close()
  const how = model === null ? 'by words alone' : 'by meaning'
  return [
    {
      what: `banking77 ${how}: placed, of these right`,
      value: `${rounded(median(scores.map(({ placed }) => placed)))}, ${rounded(median(scores.map(({ right }) => right)))}`,
    },
    {
      what: `banking77 ${how}: placed though their intent is missing`,
      value: rounded(median(scores.map(({ strangers }) => strangers))),
    },
  ]
}

const scoreOf = async ({ texts, classes }: Labelled, { placed, asked, missing }: Split, compute: Compute) => {
  const names = [...new Set(classes)]
  const { places } = await compute.placeNew({
    texts: [...placed, ...asked].map((at) => texts[at] ?? ''),
    themeOf: Int32Array.from(placed, (at) => names.indexOf(classes[at] ?? '')),
    themes: names.length,
    cached: null,
    barred: [],
  })
  const answers = asked.map((at, nth) => ({ name: classes[at] ?? '', theme: places[nth]?.theme ?? -1 }))
  const known = answers.filter(({ name }) => !missing.has(name))
  const housed = known.filter(({ theme }) => theme >= 0)
  const strangers = answers.filter(({ name }) => missing.has(name))
  return {
    placed: housed.length / known.length,
    right: housed.filter(({ name, theme }) => names[theme] === name).length / housed.length,
    strangers: strangers.filter(({ theme }) => theme >= 0).length / strangers.length,
  }
}
