import { transpose, type Matrix, type MatrixEngine } from './matrix-engine.ts'
import type { RunControl } from './run-control.ts'
import { dotRows } from './unit-rows.ts'

/** The k nearest of each row: `index` and `similarity` are rows × k, nearest first, without the row itself. */
export interface Neighbours {
  readonly k: number
  readonly rows: number
  readonly index: Int32Array
  readonly similarity: Float32Array
}

export const NEIGHBOURS = 15
/** What is compared at a time is so many rows × all in 32 bits: 51 MB of 100,000 comments. */
const ROWS_PER_BLOCK = 128

/** Exact nearest neighbours by cosine (rows are of unit length), in blocks. */
export const findNeighbours = async (
  vectors: Matrix,
  engine: MatrixEngine,
  control: RunControl,
): Promise<Neighbours> => {
  const { rows, columns, data } = vectors
  const k = Math.max(0, Math.min(NEIGHBOURS, rows - 1))
  const index = new Int32Array(rows * k)
  const similarity = new Float32Array(rows * k)
  if (k === 0) return { k, rows, index, similarity }
  const nearest = engine.prepareNearest(transpose(vectors))
  for (let start = 0; start < rows; start += ROWS_PER_BLOCK) {
    control.check()
    const size = Math.min(ROWS_PER_BLOCK, rows - start)
    const block = { data: data.slice(start * columns, (start + size) * columns), rows: size, columns }
    const found = await nearest(block, k + 1)
    for (let i = 0; i < size; i++) {
      let kept = 0
      for (let q = 0; q <= k && kept < k; q++) {
        const other = found.index[i * (k + 1) + q]
        if (other === start + i) continue
        index[(start + i) * k + kept] = other
        // Computed anew: the engine's own differs in its last digit with the number of threads.
        similarity[(start + i) * k + kept] = dotRows(vectors, start + i, vectors, other)
        kept++
      }
    }
    control.report((start + size) / rows)
  }
  return { k, rows, index, similarity }
}
