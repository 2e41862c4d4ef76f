import { partitionByCount, partitionByDefault } from './community-count.ts'
import { MOST_FEW_THEMES, settleFew } from './few-themes.ts'
import type { Graph } from './graph.ts'
import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import type { Neighbours } from './neighbours.ts'
import { placeAll, placeByStrength, type Placement } from './placement.ts'
import type { RunControl } from './run-control.ts'
import { sampleGraph } from './sample-graph.ts'
import type { TermTable } from './term-table.ts'
import { distinctiveness, themeTerms } from './theme-terms.ts'

export interface ClusterInput {
  /** How many themes to make; null lets stability decide. */
  readonly count: number | null
  /** The most themes that stability may decide for. */
  readonly most: number
  readonly seed: number
  readonly vectors: Matrix
  readonly neighbours: Neighbours
  readonly graph: Graph
  readonly table: TermTable
  /** For how many comments each row stands. */
  readonly size: Int32Array
}

export interface Clustering {
  readonly placement: Placement
  readonly resolution: number
  /** Mean normalised mutual information under resampling of a number the machine chose; else null. */
  readonly stability: number | null
}

/** A theme by default holds at least this many comments and this share of all. */
const SMALLEST_THEME = 4
const SMALLEST_THEME_SHARE = 0.003

/** Communities of the neighbour graph, and what fits into none. A given number places every row. */
export const cluster = async (
  { count, most, seed, vectors, neighbours, graph, table, size }: ClusterInput,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Clustering> => {
  const search = { seed, check: control.check, report: control.report }
  if (count !== null) {
    const found = partitionByCount(graph, count, search)
    const partition = count <= MOST_FEW_THEMES ? settleFew(vectors, found, control.check) : found
    return { placement: placeAll(partition, size), resolution: partition.resolution, stability: null }
  }
  const smallest = Math.max(SMALLEST_THEME, Math.round(SMALLEST_THEME_SHARE * vectors.rows))
  const sample = await sampleGraph(vectors, { seed, engine, control })
  const partition = partitionByDefault(graph, { ...search, smallest, most, sample })
  const terms = themeTerms(table, partition.labels, { count: partition.count, size })
  const words = terms.map(distinctiveness)
  const placement = placeByStrength({ neighbours, vectors, partition, smallest, size, words })
  return { placement, resolution: partition.resolution, stability: partition.stability ?? null }
}
