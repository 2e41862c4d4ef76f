import { mutualInformation } from '#shared/domain/stats/mutual-information.ts'
import type { Graph } from './graph.ts'
import { louvain } from './louvain.ts'
import { seeded } from './rng.ts'

/** Share of the comments that each resample keeps. */
const KEPT = 0.8
const RESAMPLES = 4

export interface StabilityOptions {
  readonly resolution: number
  readonly seed: number
  readonly check: () => void
}

/** Some of a graph's nodes in their order, with the edges between them. */
export interface Resample {
  readonly kept: Int32Array
  readonly graph: Graph
}

/** Four seeded samples of 80% of the nodes. */
export const resamplesOf = (graph: Graph, seed: number): readonly Resample[] =>
  Array.from({ length: RESAMPLES }, (_, nth) => {
    const kept = sampleOf(graph.nodes, seed + (nth + 1) * 7919)
    return { kept, graph: subgraph(graph, kept) }
  })

/**
 * How well a partition holds when comments are left out: Louvain at the same resolution on samples of the nodes, each
 * compared with the partition on the nodes both have; the mean normalised mutual information (after Ben-Hur, Elisseeff and
 * Guyon 2002). 1 when nothing changes.
 */
export const stabilityOf = (
  resamples: readonly Resample[],
  labels: Int32Array,
  { resolution, seed, check }: StabilityOptions,
): number => {
  let sum = 0
  for (const [nth, { kept, graph }] of resamples.entries()) {
    const again = louvain(graph, { resolution, seed: seed + nth + 1, check })
    sum += mutualInformation(
      kept.map((node) => labels[node]),
      again,
    )
  }
  return sum / resamples.length
}

const sampleOf = (nodes: number, seed: number): Int32Array => {
  const random = seeded(seed)
  return Int32Array.from({ length: nodes }, (_, node) => node).filter(() => random() < KEPT)
}

/** The graph of some of its nodes, numbered in their order, with the edges between them. */
export const subgraph = ({ nodes, start, target, weight, loops }: Graph, kept: Int32Array): Graph => {
  const number = new Int32Array(nodes).fill(-1)
  kept.forEach((node, at) => (number[node] = at))
  const starts = new Int32Array(kept.length + 1)
  kept.forEach((node, at) => {
    let degree = 0
    for (let q = start[node]; q < start[node + 1]; q++) if (number[target[q]] >= 0) degree++
    starts[at + 1] = starts[at] + degree
  })
  const targets = new Int32Array(starts[kept.length])
  const weights = new Float64Array(starts[kept.length])
  kept.forEach((node, at) => {
    let to = starts[at]
    for (let q = start[node]; q < start[node + 1]; q++) {
      if (number[target[q]] < 0) continue
      targets[to] = number[target[q]]
      weights[to++] = weight[q]
    }
  })
  return {
    nodes: kept.length,
    start: starts,
    target: targets,
    weight: weights,
    loops: kept.length === nodes ? loops : Float64Array.from(kept, (node) => loops[node]),
  }
}
