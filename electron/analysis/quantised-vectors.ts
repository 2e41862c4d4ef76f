/** Vectors in 8 bits with one scale per row; row r belongs to text `index[r]`. `vectors` is m × dims, row-major. */
export interface CachedVectors {
  readonly index: Int32Array
  readonly vectors: Int8Array
  readonly scales: Float32Array
}

/** The same, but row r belongs to whatever has the key keys[r]. */
export interface KeyedVectors extends Omit<CachedVectors, 'index'> {
  readonly keys: readonly string[]
}

/** Rounds each row to 255 levels: the largest value becomes ±127. */
export const quantise = (index: Int32Array, vectors: Float32Array, dims: number): CachedVectors => {
  const rows = index.length
  const scales = new Float32Array(rows)
  const bytes = new Int8Array(rows * dims)
  for (let r = 0; r < rows; r++) {
    let largest = 0
    for (let j = r * dims; j < (r + 1) * dims; j++) largest = Math.max(largest, Math.abs(vectors[j]))
    scales[r] = largest / 127 || 1
    for (let j = r * dims; j < (r + 1) * dims; j++) bytes[j] = Math.round(vectors[j] / scales[r])
  }
  return { index, vectors: bytes, scales }
}

/**
 * The rows of both, one after the other.
 * @param numberOf which text one of the second is from then on; its row is left out where there is none
 */
export const beside = (
  first: CachedVectors,
  second: CachedVectors,
  numberOf: (text: number) => number | undefined,
): CachedVectors => {
  const dims = (first.vectors.length + second.vectors.length) / Math.max(1, first.index.length + second.index.length)
  const added = Array.from(second.index, (text, row) => ({ text: numberOf(text), row })).filter(
    (one): one is { readonly text: number; readonly row: number } => one.text !== undefined,
  )
  const rows = first.index.length + added.length
  const [index, vectors, scales] = [new Int32Array(rows), new Int8Array(rows * dims), new Float32Array(rows)]
  index.set(first.index)
  vectors.set(first.vectors)
  scales.set(first.scales)
  added.forEach(({ text, row }, nth) => {
    const to = first.index.length + nth
    index[to] = text
    vectors.set(second.vectors.subarray(row * dims, (row + 1) * dims), to * dims)
    scales[to] = second.scales[row]
  })
  return { index, vectors, scales }
}

export const noVectors = (): CachedVectors => quantise(new Int32Array(0), new Float32Array(0), 0)

export const noKeyedVectors = (): KeyedVectors => keyed(noVectors(), [])

/** The same vectors under keys instead of numbers. */
export const keyed = ({ index, vectors, scales }: CachedVectors, keys: readonly string[]): KeyedVectors => ({
  keys: Array.from(index, (at) => keys[at]),
  vectors,
  scales,
})

/** Writes row `from` of the stored vectors into row `to` of `target`. */
export const restoreRow = (
  { vectors, scales }: Omit<CachedVectors, 'index'>,
  from: number,
  target: { readonly data: Float32Array; readonly dims: number; readonly to: number },
): void => {
  const { data, dims, to } = target
  for (let j = 0; j < dims; j++) data[to * dims + j] = vectors[from * dims + j] * scales[from]
}
