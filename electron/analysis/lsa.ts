import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { orthonormalise } from './orthonormalise.ts'
import { seeded } from './rng.ts'
import type { RunControl } from './run-control.ts'
import type { SparseRows } from './tfidf.ts'

export interface LsaOptions {
  readonly dims: number
  readonly iterations: number
  readonly seed: number
}

/**
 * Latent semantic analysis: the rows projected on the leading right singular vectors, found by subspace iteration from
 * seeded random columns (Halko, Martinsson, Tropp 2011). Answers rows × min(dims, columns), true up to a rotation, which
 * is all that distances and a PCA after it need.
 */
export const lsa = async (
  sparse: SparseRows,
  { dims, iterations, seed }: LsaOptions,
  { engine, control }: { readonly engine: MatrixEngine; readonly control: RunControl },
): Promise<Matrix> => {
  const columns = Math.min(dims, sparse.columns, sparse.rows)
  const random = seeded(seed)
  const data = Float32Array.from({ length: sparse.columns * columns }, () => random() + random() + random() - 1.5)
  let basis = await orthonormalise({ data, rows: sparse.columns, columns }, engine)
  for (let i = 0; i < iterations; i++) {
    control.check()
    const grown = timesTransposed(sparse, times(sparse, basis))
    control.check()
    basis = await orthonormalise(grown, engine)
    control.report((i + 1) / (iterations + 1))
  }
  return times(sparse, basis)
}

const times = ({ rows, start, index, value }: SparseRows, { data, columns }: Matrix): Matrix => {
  const product = new Float32Array(rows * columns)
  for (let i = 0; i < rows; i++)
    for (let q = start[i]; q < start[i + 1]; q++) {
      const from = index[q] * columns
      const weight = value[q]
      for (let j = 0; j < columns; j++) product[i * columns + j] += weight * data[from + j]
    }
  return { data: product, rows, columns }
}

const timesTransposed = (sparse: SparseRows, { data, columns }: Matrix): Matrix => {
  const { rows, start, index, value } = sparse
  const product = new Float32Array(sparse.columns * columns)
  for (let i = 0; i < rows; i++)
    for (let q = start[i]; q < start[i + 1]; q++) {
      const to = index[q] * columns
      const weight = value[q]
      for (let j = 0; j < columns; j++) product[to + j] += weight * data[i * columns + j]
    }
  return { data: product, rows: sparse.columns, columns }
}
