import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { nearlyOrthonormal, orthonormalise } from './orthonormalise.ts'
import { seeded } from './rng.ts'
import type { RunControl } from './run-control.ts'
import type { SparseRows } from './tfidf.ts'

export interface LsaOptions {
  readonly dims: number
  readonly iterations: number
  readonly seed: number
  /** The first so many rows decide the vectors that all are projected on; all where left out. */
  readonly fitted?: number
}

/**
 * Latent semantic analysis: the rows projected on the leading right singular vectors, found by subspace iteration from
 * seeded random columns (Halko, Martinsson, Tropp 2011). Answers rows × min(dims, columns), true up to a rotation, which
 * is all that distances and a PCA after it need.
 */
export const lsa = async (
  sparse: SparseRows,
  { dims, iterations, seed, fitted = sparse.rows }: LsaOptions,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Matrix> => {
  const columns = Math.min(dims, sparse.columns, fitted)
  const shown = { ...sparse, rows: fitted }
  const shownTurned = turned(shown)
  const random = seeded(seed)
  const data = Float32Array.from({ length: sparse.columns * columns }, () => random() + random() + random() - 1.5)
  let basis = await nearlyOrthonormal({ data, rows: sparse.columns, columns }, engine)
  for (let i = 0; i < iterations; i++) {
    control.check()
    const grown = times(shownTurned, times(shown, basis))
    control.check()
    basis = await (i + 1 < iterations ? nearlyOrthonormal : orthonormalise)(grown, engine)
    control.report((i + 1) / (iterations + 1))
  }
  return times(sparse, basis)
}

const times = ({ rows, start, index, value }: SparseRows, { data, columns }: Matrix): Matrix => {
  const product = new Float32Array(rows * columns)
  const sums = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    sums.fill(0)
    for (let q = start[i]; q < start[i + 1]; q++) {
      const from = index[q] * columns
      const weight = value[q]
      for (let j = 0; j < columns; j++) sums[j] += weight * data[from + j]
    }
    product.set(sums, i * columns)
  }
  return { data: product, rows, columns }
}

/** Columns become rows; within each the old rows keep their order. */
const turned = ({ rows, columns, start, index, value }: SparseRows): SparseRows => {
  const starts = new Int32Array(columns + 1)
  for (let q = 0; q < start[rows]; q++) starts[index[q] + 1]++
  for (let c = 0; c < columns; c++) starts[c + 1] += starts[c]
  const next = starts.slice(0, columns)
  const rowOf = new Int32Array(start[rows])
  const values = new Float32Array(start[rows])
  for (let i = 0; i < rows; i++)
    for (let q = start[i]; q < start[i + 1]; q++) {
      const to = next[index[q]]++
      rowOf[to] = i
      values[to] = value[q]
    }
  return { rows: columns, columns: rows, start: starts, index: rowOf, value: values }
}
