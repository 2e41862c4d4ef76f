import { centroidsOf } from './centroids.ts'
import { cluster } from './cluster.ts'
import { MOST_BY_DEFAULT } from './community-count.ts'
import { describeThemes } from './describe.ts'
import type { Encoder } from './encoder.ts'
import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import { neighbourGraph } from './graph.ts'
import { layOut } from './layout.ts'
import type { MatrixEngine } from './matrix-engine.ts'
import { membershipsOf } from './memberships.ts'
import { findNeighbours } from './neighbours.ts'
import { emptyOutput, toOutput } from './output.ts'
import type { Stepwise } from './progress.ts'
import { represent } from './represent.ts'
import { examplesOf } from './representatives.ts'
import { sentenceThemes } from './sentence-themes.ts'
import { themeTerms } from './theme-terms.ts'
import { neighbourVotes } from './votes.ts'

/** Shares of the time, measured on 10,000 comments of two cores. */
export const stepWeights = { read: 3, encode: 60, words: 10, neighbours: 6, cluster: 6, label: 8, map: 12 } as const
export type Step = keyof typeof stepWeights

export interface Tools {
  readonly encoder: Encoder | null
  readonly engine: MatrixEngine
  readonly steps: Stepwise<Step>
}

/** From texts to labelled themes: normalise → encode and count words → join → neighbours → cluster → label → map. */
export const findThemes = async (
  input: FindThemesInput,
  { encoder, engine, steps }: Tools,
): Promise<FindThemesOutput> => {
  const { seed, count, most = MOST_BY_DEFAULT } = input
  const represented = await represent(input, { encoder, engine, steps })
  const { units, tokens, table, vectors, sentences, weight, fresh, freshParts } = represented
  const stored = { fresh, freshParts }
  const { size } = units
  const run = { model: encoder?.id ?? null, dims: encoder?.dims ?? 0, weight, seed, units: vectors.rows }
  if (vectors.rows === 0) return emptyOutput(input, { ...run, ...stored, timings: steps.timings })

  const neighbours = await steps.run('neighbours', (control) => findNeighbours(vectors, engine, control))
  const graph = neighbourGraph(neighbours)
  const found = await steps.run('cluster', async (control) => {
    const clustering = { count, most, seed, vectors, neighbours, graph, table, size }
    const { placement, ...chosen } = await cluster(clustering, { engine, control })
    const { labels } = placement
    const centroids = centroidsOf(vectors, labels, placement.count)
    const spoken = await sentenceThemes({ units, vectors, sentences, centroids, labels }, { engine, control })
    return { placement, chosen, centroids, spoken }
  })
  const { placement, centroids, spoken } = found
  const { labels } = placement
  const memberships = membershipsOf({
    vectors,
    centroids,
    labels,
    votes: neighbourVotes(neighbours, labels),
    wordCounts: Int32Array.from(units.texts, (_, i) => tokens.start[i + 1] - tokens.start[i]),
  })
  const examples = examplesOf(vectors, centroids, labels)
  const terms = themeTerms(table, labels, { count: placement.count, size })
  const descriptions = await steps.run('label', (control) => {
    const typical = examples.map((own) => own.typical)
    return describeThemes({ tokens, labels, size, terms, typical }, control)
  })
  const positions = await steps.run('map', (control) => layOut({ graph, vectors, labels, seed }, { engine, control }))
  return toOutput({
    units,
    placement,
    memberships,
    spoken,
    descriptions,
    examples,
    positions,
    ...stored,
    run: { ...run, ...found.chosen, neighbours: neighbours.k, timings: steps.timings },
  })
}
