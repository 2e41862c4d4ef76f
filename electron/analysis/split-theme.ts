import { centroidsOf, closenessOf } from './centroids.ts'
import { partitionByCount } from './community-count.ts'
import { describeThemes, type Description } from './describe.ts'
import type { Encoder } from './encoder.ts'
import { MOST_FEW_THEMES, settleFew } from './few-themes.ts'
import { neighbourGraph } from './graph.ts'
import { louvain, renumber } from './louvain.ts'
import type { MatrixEngine } from './matrix-engine.ts'
import { findNeighbours } from './neighbours.ts'
import { placeAll, placeByStrength, type Placement } from './placement.ts'
import type { Stepwise } from './progress.ts'
import type { CachedVectors } from './quantised-vectors.ts'
import { represent, type Represented } from './represent.ts'
import { typicalOf } from './representatives.ts'
import type { RunControl } from './run-control.ts'
import { distinctiveness, themeTerms } from './theme-terms.ts'

export interface SplitInput {
  /** The theme's comments as written. */
  readonly texts: readonly string[]
  /** 2 to 8; null proposes as many parts as fall apart by themselves. */
  readonly count: number | null
  readonly seed: number
  /** Vectors of texts that were encoded before, by the same model; row r belongs to text index[r]. */
  readonly cached: CachedVectors | null
}

/** Numbers are those of the texts. */
export interface ProposedPart extends Pick<Description, 'label' | 'keywords'> {
  readonly comments: Int32Array
  /** Up to three, most typical first. */
  readonly examples: Int32Array
}

/** A proposal; nothing is changed by it. */
export interface ProposedSplit {
  /** Largest first; none where fewer than two texts say anything. */
  readonly parts: readonly ProposedPart[]
  /** Texts that say nothing, and without a number asked those that fit no part. */
  readonly rest: Int32Array
  /** Vectors encoded now, to be stored; row r belongs to text index[r]. */
  readonly fresh: CachedVectors
}

export const splitWeights = { read: 5, encode: 60, words: 20, parts: 15 } as const
export type SplitStep = keyof typeof splitWeights

export interface SplitTools {
  readonly encoder: Encoder | null
  readonly engine: MatrixEngine
  readonly steps: Stepwise<SplitStep>
}

const FEWEST_PARTS = 2
const MOST_PARTS = 8
const RESOLUTION = 1
const EXAMPLES = 3
/** A part that nobody asked for holds this share of the texts at least, and two of them. */
const SMALLEST_SHARE = 0.05

/**
 * The machine's proposal of how one theme falls into 2 to 8 parts: its comments compared anew among themselves, so that
 * what all of them say counts for nothing; communities (Louvain) of their neighbour graph, up to five parts that were
 * asked for settled by spherical k-means; labelled by what sets each part apart from the others.
 */
export const splitTheme = async (input: SplitInput, { encoder, engine, steps }: SplitTools): Promise<ProposedSplit> => {
  const represented = await represent(input, { encoder, engine, steps })
  const { units, tokens, table, vectors, fresh } = represented
  const all = Int32Array.from(input.texts.keys())
  if (vectors.rows < FEWEST_PARTS) return { parts: [], rest: all, fresh }
  return steps.run('parts', async (control) => {
    const { size } = units
    const { labels, count } = await partsOf(represented, input, { engine, control })
    const centroids = centroidsOf(vectors, labels, count)
    const examples = typicalOf(vectors, centroids, labels)
    const closeness = closenessOf(vectors, centroids, labels)
    const terms = themeTerms(table, labels, { count, size })
    const described = describeThemes({ tokens, labels, size, closeness, terms, typical: examples }, control)
    const partOf = units.unitOf.map((unit) => (unit < 0 ? -1 : labels[unit]))
    return {
      parts: described.map(({ label, keywords }, part) => ({
        label,
        keywords,
        comments: all.filter((text) => partOf[text] === part),
        examples: examples[part].slice(0, EXAMPLES).map((unit) => units.first[unit]),
      })),
      rest: all.filter((text) => partOf[text] < 0),
      fresh,
    }
  })
}

const partsOf = async (
  { units: { size }, vectors, table }: Represented,
  { count, seed }: SplitInput,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Placement> => {
  const { rows } = vectors
  const neighbours = await findNeighbours(vectors, engine, control)
  const graph = neighbourGraph(neighbours)
  const search = { seed, check: control.check, report: control.report }
  const byCount = (wanted: number) => partitionByCount(graph, Math.min(wanted, rows), search)
  if (count !== null) {
    const found = byCount(count)
    return placeAll(count <= MOST_FEW_THEMES ? settleFew(vectors, found, control.check) : found, size)
  }
  const natural = renumber(louvain(graph, { resolution: RESOLUTION, seed, check: control.check })).count
  const partition = byCount(Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, natural)))
  const smallest = Math.max(2, Math.round(SMALLEST_SHARE * rows))
  const words = themeTerms(table, partition.labels, { count: partition.count, size }).map(distinctiveness)
  const placement = placeByStrength({ neighbours, vectors, partition, smallest, size, words })
  return placement.count < FEWEST_PARTS ? placeAll(byCount(FEWEST_PARTS), size) : placement
}
