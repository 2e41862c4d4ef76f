import type { FindNearest, Matrix, MatrixEngine } from './matrix-engine.ts'

const multiply = (left: Matrix, right: Matrix): Matrix => {
  const { rows, columns: inner } = left
  const { columns } = right
  const data = new Float32Array(rows * columns)
  const sums = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    sums.fill(0)
    for (let k = 0; k < inner; k++) {
      const value = left.data[i * inner + k]
      if (value === 0) continue
      const offset = k * columns
      for (let j = 0; j < columns; j++) sums[j] += value * right.data[offset + j]
    }
    data.set(sums, i * columns)
  }
  return { data, rows, columns }
}

const prepareNearest =
  (columns: Matrix): FindNearest =>
  (queries, k) => {
    const scores = multiply(queries, columns)
    const index = new Int32Array(queries.rows * k)
    const similarity = new Float32Array(queries.rows * k)
    for (let q = 0; q < queries.rows; q++) {
      const own = scores.data.subarray(q * columns.columns, (q + 1) * columns.columns)
      const best = topOf(own, k)
      index.set(best, q * k)
      similarity.set(
        best.map((row) => own[row]),
        q * k,
      )
    }
    return Promise.resolve({ index, similarity })
  }

/** The places of the `k` largest values, largest first, by insertion: k is small. */
const topOf = (values: Float32Array, k: number): number[] => {
  const best: number[] = []
  for (let i = 0; i < values.length; i++) {
    if (best.length === k && values[i] <= values[best[k - 1]]) continue
    let place = best.length
    while (place > 0 && values[best[place - 1]] < values[i]) place--
    best.splice(place, 0, i)
    if (best.length > k) best.pop()
  }
  return best
}

/** The same answers without any library: about fifteen times slower, for when the model folder is missing. */
export const plainMatrixEngine: MatrixEngine = {
  multiply: (left, right) => Promise.resolve(multiply(left, right)),
  prepareNearest,
}
