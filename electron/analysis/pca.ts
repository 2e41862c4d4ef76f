import { transpose, type Matrix, type MatrixEngine } from './matrix-engine.ts'
import { orthonormalise } from './orthonormalise.ts'
import { seeded, type Random } from './rng.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { rowsBetween } from './unit-rows.ts'

export interface PcaOptions {
  readonly dims: number
  /** 0 keeps each component's spread, 1 makes all equal (whitening), .5 lies half-way. */
  readonly whitening: number
  readonly seed: number
  /** The first so many rows decide centre and components; all where left out. */
  readonly fitted?: number
}

const SAMPLE_ROWS = 6000
const SPARE_COLUMNS = 8
const ITERATIONS = 12

/**
 * Principal components of the centred rows; the covariance comes from at most 6,000 rows, its leading eigenvectors from
 * subspace iteration and a Rayleigh-Ritz step. Answers rows × min(dims, columns).
 */
export const pca = async (
  matrix: Matrix,
  { dims, whitening, seed, fitted = matrix.rows }: PcaOptions,
  engine: MatrixEngine,
): Promise<Matrix> => {
  const kept = Math.min(dims, matrix.columns)
  const random = seeded(seed)
  const mean = meanOf(matrix, fitted)
  const sample = centre(sampleRows(rowsBetween(matrix, 0, fitted), random), mean)
  const covariance = await engine.multiply(transpose(sample), sample)
  const components = await leadingComponents(covariance, Math.min(matrix.columns, kept + SPARE_COLUMNS), {
    random,
    engine,
  })
  const projection = new Float32Array(matrix.columns * kept)
  const top = Math.max(components.values[0], 1e-12)
  for (let c = 0; c < kept; c++) {
    const scale = Math.max(components.values[c] / top, 1e-9) ** (-whitening / 2)
    for (let j = 0; j < matrix.columns; j++)
      projection[j * kept + c] = components.vectors.data[j * components.vectors.columns + c] * scale
  }
  const projected = { data: projection, rows: matrix.columns, columns: kept }
  // (x − mean) · P = x · P − mean · P, without a second copy of all rows.
  const offset = await engine.multiply({ data: mean, rows: 1, columns: matrix.columns }, projected)
  const answer = await engine.multiply(matrix, projected)
  for (let at = 0; at < answer.data.length; at++) answer.data[at] -= offset.data[at % kept]
  return answer
}

const meanOf = ({ data, columns }: Matrix, rows: number): Float32Array => {
  const sums = new Float64Array(columns)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) sums[j] += data[i * columns + j]
  return Float32Array.from(sums, (sum) => sum / rows)
}

const centre = ({ data, rows, columns }: Matrix, mean: Float32Array): Matrix => {
  const centred = new Float32Array(rows * columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) centred[i * columns + j] = data[i * columns + j] - mean[j]
  return { data: centred, rows, columns }
}

const sampleRows = (matrix: Matrix, random: Random): Matrix => {
  if (matrix.rows <= SAMPLE_ROWS) return matrix
  const { data, columns } = matrix
  const sample = new Float32Array(SAMPLE_ROWS * columns)
  for (let i = 0; i < SAMPLE_ROWS; i++) {
    const row = Math.floor(random() * matrix.rows)
    sample.set(data.subarray(row * columns, (row + 1) * columns), i * columns)
  }
  return { data: sample, rows: SAMPLE_ROWS, columns }
}

/** The `count` leading eigenvectors of a symmetric matrix as columns, with their eigenvalues. */
const leadingComponents = async (
  symmetric: Matrix,
  count: number,
  { random, engine }: { readonly random: Random; readonly engine: MatrixEngine },
): Promise<{ readonly values: Float64Array; readonly vectors: Matrix }> => {
  const data = Float32Array.from({ length: symmetric.rows * count }, () => random() - 0.5)
  let basis = await orthonormalise({ data, rows: symmetric.rows, columns: count }, engine)
  for (let i = 0; i < ITERATIONS; i++) basis = await orthonormalise(await engine.multiply(symmetric, basis), engine)
  const small = await engine.multiply(transpose(basis), await engine.multiply(symmetric, basis))
  const { values, vectors } = symmetricEigen(symmetrised(small), count)
  const turn = transpose({ data: Float32Array.from(vectors), rows: count, columns: count })
  return { values, vectors: await engine.multiply(basis, turn) }
}

const symmetrised = ({ data, rows: n }: Matrix): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => (data[at] + data[(at % n) * n + Math.floor(at / n)]) / 2)
