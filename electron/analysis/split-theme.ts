import { partitionByCount } from './community-count.ts'
import { describeThemes, type Description } from './describe.ts'
import { settleFew } from './few-themes.ts'
import { neighbourGraph } from './graph.ts'
import { louvain, renumber } from './louvain.ts'
import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { findNeighbours } from './neighbours.ts'
import { placeAll } from './placement.ts'
import { centroidsOf } from './centroids.ts'
import { examplesOf } from './representatives.ts'
import type { RunControl } from './run-control.ts'
import { termTable } from './term-table.ts'
import { themeTerms } from './theme-terms.ts'
import { tokenTable } from './token-table.ts'

export interface SplitInput {
  /** The theme's distinct comments, normalised. */
  readonly texts: readonly string[]
  /** One row per text, of unit length: the run's hybrid vectors, or any others. */
  readonly vectors: Matrix
  /** For how many comments each text stands. */
  readonly size: Int32Array
  /** 2 to 5; null proposes as many parts as fall apart by themselves. */
  readonly count: number | null
  readonly seed: number
}

export interface ProposedPart extends Description {
  /** Numbers of texts, most typical first. */
  readonly typical: Int32Array
}

/** A proposal; nothing is changed by it. */
export interface ProposedSplit {
  /** The part of each text, largest part first. */
  readonly partOf: Int32Array
  readonly parts: readonly ProposedPart[]
}

export const FEWEST_PARTS = 2
export const MOST_PARTS = 5
const RESOLUTION = 1

/**
 * The machine's proposal of how one theme falls into 2 to 5 parts: communities (Louvain) of the neighbour graph among its
 * own comments, for a number asked settled by spherical k-means; labelled by what sets each part apart from the others.
 * Null where there are fewer than two texts.
 */
export const splitTheme = async (
  { texts, vectors, size, count, seed }: SplitInput,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<ProposedSplit | null> => {
  if (texts.length < FEWEST_PARTS) return null
  const graph = neighbourGraph(await findNeighbours(vectors, engine, control))
  const search = { seed, check: control.check, report: control.report }
  const natural = renumber(louvain(graph, { resolution: RESOLUTION, seed, check: control.check })).count
  const wanted = Math.min(MOST_PARTS, texts.length, Math.max(FEWEST_PARTS, count ?? natural))
  const found = partitionByCount(graph, wanted, search)
  const partition = count === null ? found : settleFew(vectors, found, control.check)
  const { labels, count: parts } = placeAll(partition, size)
  const typical = examplesOf(vectors, centroidsOf(vectors, labels, parts), labels).map((own) => own.typical)
  const tokens = tokenTable(texts, control.check)
  const terms = themeTerms(termTable(tokens, size), labels, { count: parts, size })
  const described = describeThemes({ tokens, labels, size, terms, typical }, control)
  return { partOf: labels, parts: described.map((part, nth) => ({ ...part, typical: typical[nth] })) }
}
