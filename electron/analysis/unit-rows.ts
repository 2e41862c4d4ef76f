import type { Matrix } from './matrix-engine.ts'

/** Scales every row to length 1, in place; rows of zeros stay. */
export const toUnitRows = (matrix: Matrix): Matrix => {
  const { data, rows, columns } = matrix
  for (let i = 0; i < rows; i++) {
    let squares = 0
    for (let j = i * columns; j < (i + 1) * columns; j++) squares += data[j] * data[j]
    if (squares === 0) continue
    const scale = 1 / Math.sqrt(squares)
    for (let j = i * columns; j < (i + 1) * columns; j++) data[j] *= scale
  }
  return matrix
}

export const dotRows = (a: Matrix, i: number, b: Matrix, j: number): number => {
  let sum = 0
  const from = i * a.columns
  const other = j * b.columns
  for (let c = 0; c < a.columns; c++) sum += a.data[from + c] * b.data[other + c]
  return sum
}

/** Rows from `from` to `to`, end excluded, without copying. */
export const rowsBetween = ({ data, columns }: Matrix, from: number, to: number): Matrix => ({
  data: data.subarray(from * columns, to * columns),
  rows: to - from,
  columns,
})
