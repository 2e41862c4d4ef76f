import type { Graph } from './graph.ts'
import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { pca } from './pca.ts'
import { seeded, type Random } from './rng.ts'
import type { RunControl } from './run-control.ts'

export interface LayoutInput {
  readonly graph: Graph
  readonly vectors: Matrix
  /** Theme per node, −1 for none: edges inside a theme pull more. */
  readonly labels: Int32Array
  readonly seed: number
}

const START_SPREAD = 10
const AWAY_PER_PULL = 4
const PULL_ACROSS = 0.15
const LONGEST_STEP = 4
/** Work per layout: epochs × edges, so that large sets take no longer than they must. */
const EDGE_VISITS = 20_000_000
const MOST_EPOCHS = 200
const FEWEST_EPOCHS = 40
const NEAR = 0.001
/** The curve 1 / (1 + a d^2b) with b = 1: how likely two comments at distance d are neighbours (McInnes et al. 2018). */
const CURVE = 1.6

/**
 * A place on the map for each node, n × 2: from the first two principal components, neighbours pull each other together
 * and random others push apart by stochastic gradient descent (after UMAP; McInnes, Healy, Melville 2018).
 */
export const layOut = async (
  { graph, vectors, labels, seed }: LayoutInput,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Float32Array> => {
  const random = seeded(seed)
  const places = startPlaces(await pca(vectors, { dims: 2, whitening: 1, seed }, engine), random)
  const edges = graph.target.length
  const epochs = Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, Math.floor(EDGE_VISITS / (1 + edges))))
  for (let epoch = 0; epoch < epochs; epoch++) {
    control.check()
    control.report(epoch / epochs)
    runEpoch({ graph, labels, places, random, rate: 1 - epoch / epochs })
  }
  return places
}

const startPlaces = ({ data, rows, columns }: Matrix, random: Random): Float32Array => {
  let largest = 1e-9
  for (const value of data) largest = Math.max(largest, Math.abs(value))
  return Float32Array.from({ length: rows * 2 }, (_, at) => {
    const value = at % 2 < columns ? data[Math.floor(at / 2) * columns + (at % 2)] : 0
    return (value / largest) * START_SPREAD + (random() - 0.5) * 0.01
  })
}

interface Epoch {
  readonly graph: Graph
  readonly labels: Int32Array
  readonly places: Float32Array
  readonly random: Random
  readonly rate: number
}

const runEpoch = ({ graph, labels, places, random, rate }: Epoch): void => {
  const { nodes, start, target, weight } = graph
  for (let i = 0; i < nodes; i++)
    for (let q = start[i]; q < start[i + 1]; q++) {
      const j = target[q]
      const same = labels[i] >= 0 && labels[i] === labels[j]
      if (random() > weight[q] * (same ? 1 : PULL_ACROSS)) continue
      pull(places, i, j, rate)
      for (let away = 0; away < AWAY_PER_PULL; away++) {
        const other = Math.floor(random() * nodes)
        if (other !== i) push(places, i, other, rate)
      }
    }
}

const pull = (places: Float32Array, i: number, j: number, rate: number): void => {
  const dx = places[2 * i] - places[2 * j]
  const dy = places[2 * i + 1] - places[2 * j + 1]
  const force = (-2 * CURVE) / (1 + CURVE * (dx * dx + dy * dy))
  const stepX = limited(force * dx) * rate
  const stepY = limited(force * dy) * rate
  places[2 * i] += stepX
  places[2 * i + 1] += stepY
  places[2 * j] -= stepX
  places[2 * j + 1] -= stepY
}

const push = (places: Float32Array, i: number, other: number, rate: number): void => {
  const dx = places[2 * i] - places[2 * other]
  const dy = places[2 * i + 1] - places[2 * other + 1]
  const squared = dx * dx + dy * dy
  const force = 2 / ((NEAR + squared) * (1 + CURVE * squared))
  places[2 * i] += limited(force * dx) * rate
  places[2 * i + 1] += limited(force * dy) * rate
}

const limited = (step: number): number => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))
