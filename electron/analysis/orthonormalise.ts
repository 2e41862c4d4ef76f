import { transpose, type Matrix, type MatrixEngine } from './matrix-engine.ts'

/** Below this share of the largest pivot a column depends on the ones before it. */
const DEPENDENT = 1e-9

/**
 * Makes the columns of a tall matrix orthonormal: Cholesky QR, done twice for accuracy (Yamamoto et al. 2015).
 * Columns that depend on earlier ones become zero.
 */
export const orthonormalise = async (tall: Matrix, engine: MatrixEngine): Promise<Matrix> =>
  once(await once(tall, engine), engine)

/** The same done once: near enough between two steps of an iteration, at half the cost. */
export const nearlyOrthonormal = async (tall: Matrix, engine: MatrixEngine): Promise<Matrix> => once(tall, engine)

const once = async (tall: Matrix, engine: MatrixEngine): Promise<Matrix> => {
  const gram = await engine.multiply(transpose(tall), tall)
  return engine.multiply(tall, invertedFactor(gram))
}

/** R⁻¹ of the Cholesky factor G = RᵀR, upper triangular. */
const invertedFactor = (gram: Matrix): Matrix => {
  const n = gram.rows
  const lower = cholesky(gram)
  const inverse = new Float32Array(n * n)
  const column = new Float64Array(n)
  // Column j of R⁻¹ = row j of L⁻¹: solve L x = e_c forward and write x transposed.
  for (let c = 0; c < n; c++) {
    column.fill(0)
    if (lower[c * n + c] === 0) continue
    for (let i = c; i < n; i++) {
      const pivot = lower[i * n + i]
      if (pivot === 0) continue
      let sum = i === c ? 1 : 0
      for (let k = c; k < i; k++) sum -= lower[i * n + k] * column[k]
      column[i] = sum / pivot
      inverse[c * n + i] = column[i]
    }
  }
  return { data: inverse, rows: n, columns: n }
}

const cholesky = ({ data, rows: n }: Matrix): Float64Array => {
  const lower = new Float64Array(n * n)
  let largest = 0
  for (let i = 0; i < n; i++) largest = Math.max(largest, data[i * n + i])
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum: number = data[i * n + j]
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k]
      if (i === j) lower[i * n + i] = sum > largest * DEPENDENT ? Math.sqrt(sum) : 0
      else lower[i * n + j] = lower[j * n + j] === 0 ? 0 : sum / lower[j * n + j]
    }
  return lower
}
