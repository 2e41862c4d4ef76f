import { neighbourGraph, type Graph } from './graph.ts'
import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { findNeighbours } from './neighbours.ts'
import { seeded, shuffle } from './rng.ts'
import type { RunControl } from './run-control.ts'

/** So many comments say how many themes there are; more would only take longer. */
const MOST_NODES = 10_000

/** The neighbour graph of 10,000 seeded rows; null where there are no more than that. */
export const sampleGraph = async (
  vectors: Matrix,
  { seed, engine, control }: { readonly seed: number; readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Graph | null> => {
  const { data, rows, columns } = vectors
  if (rows <= MOST_NODES) return null
  const chosen = shuffle(
    Int32Array.from({ length: rows }, (_, row) => row),
    seeded(seed),
  ).slice(0, MOST_NODES)
  const sample = new Float32Array(MOST_NODES * columns)
  chosen.forEach((row, at) => sample.set(data.subarray(row * columns, (row + 1) * columns), at * columns))
  // What the sample takes is not what the step is about, so it reports nothing.
  const quiet = { check: control.check, report: () => undefined }
  return neighbourGraph(await findNeighbours({ data: sample, rows: MOST_NODES, columns }, engine, quiet))
}
