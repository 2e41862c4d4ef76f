import type { Matrix } from './matrix-engine.ts'
import { dotRows, toUnitRows } from './unit-rows.ts'

/** The rows of each theme added up, count × columns; rows with label −1 are left out. */
export const sumsOf = ({ columns, data }: Matrix, labels: Int32Array, count: number): Matrix => {
  const sums = new Float32Array(count * columns)
  labels.forEach((label, i) => {
    if (label >= 0) for (let j = 0; j < columns; j++) sums[label * columns + j] += data[i * columns + j]
  })
  return { data: sums, rows: count, columns }
}

/** The direction each theme's members point to, count × columns, rows of unit length; members with label −1 are left out. */
export const centroidsOf = (vectors: Matrix, labels: Int32Array, count: number): Matrix =>
  toUnitRows(sumsOf(vectors, labels, count))

/** The cosine of each row to its own theme's centre; 0 for rows without a theme. */
export const closenessOf = (vectors: Matrix, centroids: Matrix, labels: Int32Array): Float32Array =>
  Float32Array.from(labels, (theme, i) => (theme < 0 ? 0 : dotRows(vectors, i, centroids, theme)))
