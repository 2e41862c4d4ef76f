import { centroidsOf } from './centroids.ts'
import { partitionByCount, partitionByDefault } from './community-count.ts'
import { describeThemes } from './describe.ts'
import { encodeUnits } from './encode-units.ts'
import type { Encoder } from './encoder.ts'
import { featuresOf } from './features.ts'
import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import { MOST_FEW_THEMES, settleFew } from './few-themes.ts'
import { neighbourGraph } from './graph.ts'
import { joinHalves } from './join.ts'
import { layOut } from './layout.ts'
import { lexicalWeight } from './lexical-weight.ts'
import { lsa } from './lsa.ts'
import type { MatrixEngine } from './matrix-engine.ts'
import { membershipsOf } from './memberships.ts'
import { findNeighbours } from './neighbours.ts'
import { emptyOutput, toOutput } from './output.ts'
import { placeAll, placeByStrength } from './placement.ts'
import type { Stepwise } from './progress.ts'
import { examplesOf } from './representatives.ts'
import { termTable } from './term-table.ts'
import { distinctiveness, themeTerms } from './theme-terms.ts'
import { defaultTfidf, tfidf } from './tfidf.ts'
import { unitsOf } from './units.ts'
import { neighbourVotes } from './votes.ts'
import { wordsOf } from './words.ts'

/** Shares of the time, measured on 10,000 comments of two cores. */
export const stepWeights = { read: 3, encode: 60, words: 10, neighbours: 6, cluster: 6, label: 8, map: 12 } as const
export type Step = keyof typeof stepWeights

export interface Tools {
  readonly encoder: Encoder | null
  readonly engine: MatrixEngine
  readonly steps: Stepwise<Step>
}

const LSA = { dims: 200, iterations: 4 } as const
/** A theme by default holds at least this many comments and this share of all. */
const SMALLEST_THEME = 4
const SMALLEST_THEME_SHARE = 0.003

/** From texts to labelled themes: normalise → encode and count words → join → neighbours → cluster → label → map. */
export const findThemes = async (
  input: FindThemesInput,
  { encoder, engine, steps }: Tools,
): Promise<FindThemesOutput> => {
  const { seed } = input
  const units = await steps.run('read', () => unitsOf(input.texts))
  const encoded = await steps.run('encode', (control) => encodeUnits(units, { input, encoder, control }))
  const rows = units.texts.length
  const weight = encoder === null ? 1 : lexicalWeight(units.texts, encoder.pieces)
  const run = { model: encoder?.id ?? null, dims: encoder?.dims ?? 0, weight, seed, units: rows }
  if (rows === 0) return emptyOutput(input, { ...run, fresh: encoded.fresh, timings: steps.timings })

  const vectors = await steps.run('words', async (control) => {
    const lexical = await lsa(tfidf(units.texts.map(featuresOf), defaultTfidf), { ...LSA, seed }, { engine, control })
    return joinHalves({ meaning: encoded.matrix, lexical, weight }, seed, engine)
  })
  const neighbours = await steps.run('neighbours', (control) => findNeighbours(vectors, engine, control))
  const graph = neighbourGraph(neighbours)
  const table = termTable(units.texts, units.size)
  const { placement, resolution } = await steps.run('cluster', ({ check, report }) => {
    const search = { seed, check, report }
    if (input.count !== null) {
      const found = partitionByCount(graph, input.count, search)
      const partition = input.count <= MOST_FEW_THEMES ? settleFew(vectors, found, check) : found
      return { placement: placeAll(partition, units.size), resolution: partition.resolution }
    }
    const smallest = Math.max(SMALLEST_THEME, Math.round(SMALLEST_THEME_SHARE * rows))
    const partition = partitionByDefault(graph, smallest, search)
    const terms = themeTerms(table, partition.labels, { count: partition.count, size: units.size })
    const placement = placeByStrength({
      neighbours,
      vectors,
      partition,
      smallest,
      size: units.size,
      words: terms.map(distinctiveness),
    })
    return { placement, resolution: partition.resolution }
  })
  const { labels, count } = placement
  const centroids = centroidsOf(vectors, labels, count)
  const memberships = membershipsOf({
    vectors,
    centroids,
    labels,
    votes: neighbourVotes(neighbours, labels),
    wordCounts: Int32Array.from(units.texts, (text) => wordsOf(text).length),
  })
  const examples = examplesOf(vectors, centroids, labels)
  const descriptions = await steps.run('label', (control) =>
    describeThemes(
      {
        texts: units.texts,
        labels,
        size: units.size,
        terms: themeTerms(table, labels, { count, size: units.size }),
        typical: examples.map(({ typical }) => typical),
      },
      control,
    ),
  )
  const positions = await steps.run('map', (control) => layOut({ graph, vectors, labels, seed }, { engine, control }))
  return toOutput({
    input,
    units,
    placement,
    memberships,
    descriptions,
    examples,
    positions,
    fresh: encoded.fresh,
    run: { ...run, resolution, neighbours: neighbours.k, timings: steps.timings },
  })
}
