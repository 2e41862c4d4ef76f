import { basisOf, type Basis } from './basis.ts'
import { centroidsOf, closenessOf } from './centroids.ts'
import { cluster } from './cluster.ts'
import { describeThemes } from './describe.ts'
import type { KeyOf } from './encode-units.ts'
import type { Encoder } from './encoder.ts'
import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import type { MatrixEngine } from './matrix-engine.ts'
import { membershipsOf } from './memberships.ts'
import { emptyOutput, toOutput } from './output.ts'
import type { Stepwise } from './progress.ts'
import { examplesOf } from './representatives.ts'
import { sentenceThemes } from './sentence-themes.ts'
import { themeTerms } from './theme-terms.ts'
import { neighbourVotes } from './votes.ts'

/** Shares of the time, measured on 10,000 comments of two cores. */
export const stepWeights = { read: 3, encode: 60, words: 10, neighbours: 6, cluster: 6, label: 8, map: 12 } as const
export type Step = keyof typeof stepWeights

export interface Tools {
  readonly encoder: Encoder | null
  readonly keyOf?: KeyOf | undefined
  readonly engine: MatrixEngine
  readonly steps: Stepwise<Step>
}

/** From texts to labelled themes: normalise → encode and count words → join → neighbours → cluster → label → map. */
export const findThemes = async (input: FindThemesInput, tools: Tools): Promise<FindThemesOutput> => {
  const { basis, ...stored } = await basisOf(input, tools)
  return { ...(await themesOf(basis, input, tools)), ...stored }
}

/** The part after the neighbours, for whatever number of themes; nothing is encoded in it. */
export const themesOf = async (
  basis: Basis,
  { texts, count, grain = null }: Pick<FindThemesInput, 'texts' | 'count' | 'grain'>,
  { encoder, steps }: Tools,
): Promise<FindThemesOutput> => {
  const { units, tokens, table, vectors, neighbours } = basis
  const { size } = units
  const { weight, seed } = basis
  const run = { model: encoder?.id ?? null, dims: encoder?.dims ?? 0, weight, seed, units: vectors.rows }
  if (vectors.rows === 0) return emptyOutput(texts.length, { ...run, timings: steps.timings })

  const found = await steps.run('cluster', async (control) => {
    const { placement, ...chosen } = await cluster(basis, { count, grain }, control)
    const { labels } = placement
    const centroids = centroidsOf(vectors, labels, placement.count)
    const near = await basis.sentenceNeighbours(control)
    const spoken = sentenceThemes({ ...basis, near, centroids, labels })
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
  const terms = themeTerms(table, labels, { count: placement.count, size })
  const examples = examplesOf(vectors, centroids, { labels, table, terms })
  const descriptions = await steps.run('label', (control) => {
    const typical = examples.map((own) => own.typical)
    const closeness = closenessOf(vectors, centroids, labels)
    return describeThemes({ tokens, labels, size, closeness, terms, typical }, control)
  })
  const positions = await steps.run('map', (control) => basis.positions(labels, control))
  return toOutput({
    units,
    placement,
    memberships,
    spoken,
    descriptions,
    examples,
    positions,
    run: { ...run, ...found.chosen, neighbours: neighbours.k, timings: steps.timings },
  })
}
