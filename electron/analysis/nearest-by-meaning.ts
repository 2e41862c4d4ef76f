import type { TextVectors } from './encode-missing.ts'
import { transpose, type Matrix, type MatrixEngine } from './matrix-engine.ts'
import type { RunControl } from './run-control.ts'
import type { NearPlaced } from './theme-vote.ts'

export interface NearestByMeaning {
  readonly vectors: TextVectors
  /** Texts 0 to placed − 1 are placed, placed to placed + fresh − 1 are asked about. */
  readonly placed: number
  readonly fresh: number
  readonly k: number
}

/** Rows held in 32 bits at a time: 16 MB of 512 dimensions. */
const PLACED_PER_BLOCK = 8192
const FRESH_PER_BLOCK = 1024

/**
 * The k placed texts nearest to each new one: exact, by the cosine of vectors from which the mean of the placed is taken
 * (sentence vectors share a direction that says nothing), in blocks of placed texts, so that memory does not grow with
 * their number.
 */
export const nearestByMeaning = async (
  { vectors, placed, fresh, k }: NearestByMeaning,
  engine: MatrixEngine,
  control: RunControl,
): Promise<readonly (readonly NearPlaced[])[]> => {
  const mean = meanOf(vectors, placed)
  const columns = (from: number, to: number): Matrix => centred(vectors, { from, to, mean })
  const best: NearPlaced[][] = Array.from({ length: fresh }, () => [])
  const queries: Matrix[] = []
  for (let at = 0; at < fresh; at += FRESH_PER_BLOCK)
    queries.push(transpose(columns(placed + at, placed + Math.min(fresh, at + FRESH_PER_BLOCK))))
  for (let from = 0; from < placed; from += PLACED_PER_BLOCK) {
    const to = Math.min(placed, from + PLACED_PER_BLOCK)
    const nearest = engine.prepareNearest(columns(from, to))
    const wanted = Math.min(k, to - from)
    for (const [nth, block] of queries.entries()) {
      control.check()
      const { index, similarity } = await nearest(block, wanted)
      for (let q = 0; q < block.rows; q++) {
        const found = { index, similarity, start: q * wanted, end: (q + 1) * wanted, offset: from }
        insertNearer(best[nth * FRESH_PER_BLOCK + q], found, k)
      }
    }
    control.report(to / placed)
  }
  return best
}

interface Found {
  readonly index: Int32Array
  readonly similarity: Float32Array
  /** The part that is about one text, nearest first. */
  readonly start: number
  readonly end: number
  /** What index 0 stands for. */
  readonly offset: number
}

/** Later blocks hold later texts, which stand behind equally near ones. */
const insertNearer = (best: NearPlaced[], { index, similarity, start, end, offset }: Found, k: number): void => {
  for (let at = start; at < end; at++) {
    if (best.length === k && similarity[at] <= best[k - 1].similarity) return
    let place = best.length
    while (place > 0 && best[place - 1].similarity < similarity[at]) place--
    best.splice(place, 0, { text: offset + index[at], similarity: similarity[at] })
    if (best.length > k) best.pop()
  }
}

/** Of up to so many placed texts at even distances. */
const ROWS_OF_MEAN = 10_000

const meanOf = (vectors: TextVectors, placed: number): Float64Array => {
  const mean = new Float64Array(vectors.dims)
  const row = new Float32Array(vectors.dims)
  const rows = Math.min(placed, ROWS_OF_MEAN)
  for (let nth = 0; nth < rows; nth++) {
    vectors.restore(Math.floor((nth * placed) / rows), row, 0)
    for (let j = 0; j < row.length; j++) mean[j] += row[j] / rows
  }
  return mean
}

/** Rows that are turned into columns together, so that what is read and what is written both stay in the cache. */
const ROWS_TURNED = 32

/** Less the mean, and of unit length; each text a column: dims × texts. */
const centred = (
  vectors: TextVectors,
  { from, to, mean }: { readonly from: number; readonly to: number; readonly mean: Float64Array },
): Matrix => {
  const { dims } = vectors
  const columns = to - from
  const data = new Float32Array(columns * dims)
  const rows = new Float32Array(ROWS_TURNED * dims)
  const scales = new Float64Array(ROWS_TURNED)
  for (let first = 0; first < columns; first += ROWS_TURNED) {
    const count = Math.min(ROWS_TURNED, columns - first)
    for (let i = 0; i < count; i++) {
      vectors.restore(from + first + i, rows, i)
      let squares = 0
      for (let j = 0; j < dims; j++) {
        rows[i * dims + j] -= mean[j]
        squares += rows[i * dims + j] * rows[i * dims + j]
      }
      scales[i] = 1 / (Math.sqrt(squares) || 1)
    }
    for (let j = 0; j < dims; j++)
      for (let i = 0; i < count; i++) data[j * columns + first + i] = rows[i * dims + j] * scales[i]
  }
  return { data, rows: dims, columns }
}
