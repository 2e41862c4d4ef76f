import type { Graph } from './graph.ts'
import { shuffle, type Random } from './rng.ts'

export interface MoveOptions {
  readonly resolution: number
  readonly random: Random
  readonly check: () => void
  /** Communities to start from; each node alone when left out. */
  readonly from?: Int32Array
}

const NODES_PER_CHECK = 4096
const NO_GAIN = 1e-12

/**
 * Moves single nodes to the neighbouring community that gains most modularity until none gains, visiting in a seeded
 * order and again only where a neighbour has moved. Answers a community per node.
 */
export const localMoves = (graph: Graph, { resolution, random, check, from }: MoveOptions): Int32Array => {
  const { nodes, start, target, weight } = graph
  const community = from ? from.slice() : Int32Array.from({ length: nodes }, (_, i) => i)
  const degree = degrees(graph)
  const total = new Float64Array(nodes)
  for (let i = 0; i < nodes; i++) total[community[i]] += degree[i]
  const pull = resolution / (degree.reduce((sum, value) => sum + value, 0) || 1)

  const links = new Float64Array(nodes)
  const near = new Int32Array(nodes)
  const queue = shuffle(
    Int32Array.from({ length: nodes }, (_, i) => i),
    random,
  )
  const queued = new Uint8Array(nodes).fill(1)
  let head = 0
  let waiting = nodes
  for (let visits = 0; waiting > 0; visits++) {
    if (visits % NODES_PER_CHECK === 0) check()
    const node = queue[head]
    head = (head + 1) % nodes
    waiting--
    queued[node] = 0

    let nearCount = 0
    for (let q = start[node]; q < start[node + 1]; q++) {
      const other = community[target[q]]
      if (links[other] === 0) near[nearCount++] = other
      links[other] += weight[q] || Number.MIN_VALUE
    }
    const own = community[node]
    total[own] -= degree[node]
    let best = own
    let bestGain = links[own] - pull * degree[node] * total[own]
    for (let q = 0; q < nearCount; q++) {
      const other = near[q]
      const gain = links[other] - pull * degree[node] * total[other]
      if (gain > bestGain + NO_GAIN || (gain > bestGain - NO_GAIN && best !== own && other < best)) {
        best = other
        bestGain = gain
      }
    }
    for (let q = 0; q < nearCount; q++) links[near[q]] = 0
    total[best] += degree[node]
    if (best === own) continue
    community[node] = best
    for (let q = start[node]; q < start[node + 1]; q++) {
      const other = target[q]
      if (queued[other] === 1 || community[other] === best) continue
      queued[other] = 1
      queue[(head + waiting++) % nodes] = other
    }
  }
  return community
}

const degrees = ({ nodes, start, weight, loops }: Graph): Float64Array => {
  const degree = Float64Array.from(loops)
  for (let i = 0; i < nodes; i++) for (let q = start[i]; q < start[i + 1]; q++) degree[i] += weight[q]
  return degree
}

/** One node per community; edges inside a community become its loop. */
export const condense = (
  { nodes, start, target, weight, loops }: Graph,
  community: Int32Array,
  count: number,
): Graph => {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let i = 0; i < nodes; i++) members[community[i]].push(i)
  const starts = new Int32Array(count + 1)
  const condensedLoops = new Float64Array(count)
  const targets: number[] = []
  const weights: number[] = []
  members.forEach((own, c) => {
    const sums = new Map<number, number>()
    for (const i of own) {
      condensedLoops[c] += loops[i]
      for (let q = start[i]; q < start[i + 1]; q++) {
        const other = community[target[q]]
        if (other === c) condensedLoops[c] += weight[q]
        else sums.set(other, (sums.get(other) ?? 0) + weight[q])
      }
    }
    for (const [other, sum] of sums) {
      targets.push(other)
      weights.push(sum)
    }
    starts[c + 1] = targets.length
  })
  return {
    nodes: count,
    start: starts,
    target: Int32Array.from(targets),
    weight: Float64Array.from(weights),
    loops: condensedLoops,
  }
}
