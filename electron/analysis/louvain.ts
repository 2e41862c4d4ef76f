import type { Graph } from './graph.ts'
import { condense, localMoves } from './local-moves.ts'
import { seeded } from './rng.ts'

export interface LouvainOptions {
  /** Above 1 more and smaller communities, below 1 fewer and larger ones. */
  readonly resolution: number
  readonly seed: number
  readonly check: () => void
}

/**
 * Communities by modularity with a resolution (Blondel et al. 2008; Lambiotte et al. 2008). After the levels have been
 * climbed, single nodes move once more between the final communities (Rotta and Noack 2011).
 * Answers a community per node, numbered from 0 in order of first appearance.
 */
export const louvain = (graph: Graph, { resolution, seed, check }: LouvainOptions): Int32Array => {
  const random = seeded(seed)
  let level = graph
  let communityOf = Int32Array.from({ length: graph.nodes }, (_, i) => i)
  for (;;) {
    const moved = localMoves(level, { resolution, random, check })
    const { labels, count } = renumber(moved)
    communityOf = communityOf.map((community) => labels[community])
    if (count === level.nodes) break
    level = condense(level, labels, count)
  }
  return renumber(localMoves(graph, { resolution, random, check, from: communityOf })).labels
}

/** Numbers labels from 0 up in order of first appearance. */
export const renumber = (labels: Int32Array): { readonly labels: Int32Array; readonly count: number } => {
  const numbers = new Int32Array(1 + labels.reduce((most, label) => Math.max(most, label), -1)).fill(-1)
  let count = 0
  const renumbered = labels.map((label) => {
    if (numbers[label] < 0) numbers[label] = count++
    return numbers[label]
  })
  return { labels: renumbered, count }
}
