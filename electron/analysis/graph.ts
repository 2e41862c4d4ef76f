import type { Neighbours } from './neighbours.ts'

/** An undirected weighted graph: node i's edges lie in `target` and `weight` from start[i] to start[i + 1], both ways. */
export interface Graph {
  readonly nodes: number
  readonly start: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
  /** Twice the weight of each node's edges to itself; zero in a neighbour graph, not in a condensed one. */
  readonly loops: Float64Array
}

/** Joins two comments when either is among the other's nearest; the weight is their cosine, at least zero. */
export const neighbourGraph = ({ rows, k, index, similarity }: Neighbours): Graph => {
  const lists = (i: number, j: number): boolean => {
    for (let q = i * k; q < (i + 1) * k; q++) if (index[q] === j) return true
    return false
  }
  const degree = new Int32Array(rows)
  const eachEdge = (visit: (i: number, j: number, weight: number) => void): void => {
    for (let i = 0; i < rows; i++)
      for (let q = i * k; q < (i + 1) * k; q++) {
        const j = index[q]
        visit(i, j, Math.max(0, similarity[q]))
        if (!lists(j, i)) visit(j, i, Math.max(0, similarity[q]))
      }
  }
  eachEdge((i) => degree[i]++)
  const start = new Int32Array(rows + 1)
  for (let i = 0; i < rows; i++) start[i + 1] = start[i] + degree[i]
  const next = start.slice(0, rows)
  const target = new Int32Array(start[rows])
  const weight = new Float64Array(start[rows])
  eachEdge((i, j, value) => {
    target[next[i]] = j
    weight[next[i]++] = value
  })
  return { nodes: rows, start, target, weight, loops: new Float64Array(rows) }
}
