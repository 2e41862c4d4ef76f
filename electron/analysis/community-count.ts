import { consensusGraph } from './consensus.ts'
import type { Graph } from './graph.ts'
import { louvain, renumber } from './louvain.ts'

/** A partition and the resolution it was found at, with how stable it is where that was measured. */
export interface Partition {
  readonly labels: Int32Array
  readonly count: number
  readonly resolution: number
  readonly stability?: number | null
}

export interface SearchOptions {
  readonly seed: number
  readonly check: () => void
  readonly report: (fraction: number) => void
}

const STEPS = 12

/**
 * Exactly `count` communities (fewer only where there are fewer nodes): the resolution is searched until at least as many
 * communities of some size stand, then the smallest are merged into the one they hold on to most.
 */
export const partitionByCount = (graph: Graph, count: number, options: SearchOptions): Partition => {
  const smallest = Math.max(1, Math.floor(graph.nodes / count / 20))
  const sought = { wanted: Math.min(count, graph.nodes), smallest }
  const agreed = consensusGraph(graph, search(graph, sought, options).resolution, options)
  const found = search(agreed, sought, options)
  return { ...found, ...mergeDownTo(agreed, found.labels, count) }
}

const partitionAt = (graph: Graph, resolution: number, { seed, check }: SearchOptions): Partition => {
  const { labels, count } = renumber(louvain(graph, { resolution, seed, check }))
  return { labels, count, resolution }
}

const countAtLeast = ({ labels, count }: Partition, smallest: number): number =>
  sizes(labels, count).reduce((named, size) => (size >= smallest ? named + 1 : named), 0)

export const sizes = (labels: Int32Array, count: number): Int32Array => {
  const size = new Int32Array(count)
  for (const label of labels) size[label]++
  return size
}

/** Bisects the resolution's logarithm for the fewest communities of some size that are still at least `wanted`. */
export const search = (
  graph: Graph,
  { wanted, smallest }: { readonly wanted: number; readonly smallest: number },
  options: SearchOptions,
): Partition => {
  let low = 0.01
  let high = 64
  let best: Partition | null = null
  for (let step = 0; step < STEPS; step++) {
    const middle = Math.sqrt(low * high)
    const found = partitionAt(graph, middle, options)
    const named = countAtLeast(found, smallest)
    options.report((step + 1) / STEPS)
    if (named >= wanted && (best === null || found.count <= best.count)) best = found
    if (named === wanted) return found
    if (named < wanted) low = middle
    else high = middle
  }
  return best ?? partitionAt(graph, high, options)
}

/** Merges the smallest community into the neighbour with most link weight per member, until `count` are left. */
export const mergeDownTo = (
  graph: Graph,
  labels: Int32Array,
  count: number,
): { readonly labels: Int32Array; readonly count: number } => {
  const merged = labels.slice()
  let current = renumber(merged)
  while (current.count > count) {
    const size = sizes(current.labels, current.count)
    const smallest = size.indexOf(Math.min(...size))
    const target = strongestNeighbour(graph, current, { from: smallest, size })
    current = renumber(current.labels.map((label) => (label === smallest ? target : label)))
  }
  return current
}

/**
 * The community that one holds on to most, by link weight per member; −1 where there is no other. Without any link the
 * smallest: it would be lost in a large one.
 */
export const strongestNeighbour = (
  { nodes, start, target, weight }: Graph,
  { labels, count }: { readonly labels: Int32Array; readonly count: number },
  { from, size }: { readonly from: number; readonly size: Int32Array },
): number => {
  const links = new Float64Array(count)
  for (let i = 0; i < nodes; i++)
    if (labels[i] === from) for (let q = start[i]; q < start[i + 1]; q++) links[labels[target[q]]] += weight[q]
  let best = -1
  for (let c = 0; c < count; c++) {
    if (c === from) continue
    const better = best < 0 || links[c] * size[best] > links[best] * size[c]
    const smallerOfTwoUnlinked = best >= 0 && links[c] === 0 && links[best] === 0 && size[c] < size[best]
    if (better || smallerOfTwoUnlinked) best = c
  }
  return best
}
