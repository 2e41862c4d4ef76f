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
  const degree = degreesOf(graph)
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
    head = head + 1 === nodes ? 0 : head + 1
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
      const tail = head + waiting++
      queue[tail < nodes ? tail : tail - nodes] = other
    }
  }
  return community
}

// The same graph is grouped at many resolutions.
const knownDegrees = new WeakMap<Graph, Float64Array>()

const degreesOf = (graph: Graph): Float64Array => {
  const degree = knownDegrees.get(graph) ?? degrees(graph)
  knownDegrees.set(graph, degree)
  return degree
}

const degrees = ({ nodes, start, weight, loops }: Graph): Float64Array => {
  const degree = Float64Array.from(loops)
  for (let i = 0; i < nodes; i++) for (let q = start[i]; q < start[i + 1]; q++) degree[i] += weight[q]
  return degree
}

/** One node per community; edges inside a community become its loop. */
export const condense = ({ start, target, weight, loops }: Graph, community: Int32Array, count: number): Graph => {
  const { first, members } = membersOf(community, count)
  const starts = new Int32Array(count + 1)
  const condensedLoops = new Float64Array(count)
  const targets = new Int32Array(target.length)
  const weights = new Float64Array(target.length)
  const sums = new Float64Array(count)
  const seenFrom = new Int32Array(count).fill(-1)
  let next = 0
  for (let c = 0; c < count; c++) {
    for (let at = first[c]; at < first[c + 1]; at++) {
      const i = members[at]
      condensedLoops[c] += loops[i]
      for (let q = start[i]; q < start[i + 1]; q++) {
        const other = community[target[q]]
        if (other === c) condensedLoops[c] += weight[q]
        else if (seenFrom[other] === c) sums[other] += weight[q]
        else {
          seenFrom[other] = c
          sums[other] = weight[q]
          targets[next++] = other
        }
      }
    }
    for (let q = starts[c]; q < next; q++) weights[q] = sums[targets[q]]
    starts[c + 1] = next
  }
  return {
    nodes: count,
    start: starts,
    target: targets.slice(0, next),
    weight: weights.slice(0, next),
    loops: condensedLoops,
  }
}

/** The nodes of each community in their order: those of community c from first[c] to first[c + 1]. */
const membersOf = (community: Int32Array, count: number) => {
  const first = new Int32Array(count + 1)
  for (const c of community) first[c + 1]++
  for (let c = 0; c < count; c++) first[c + 1] += first[c]
  const next = first.slice(0, count)
  const members = new Int32Array(community.length)
  community.forEach((c, node) => (members[next[c]++] = node))
  return { first, members }
}
