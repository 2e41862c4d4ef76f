/** How a model's vectors of tokens become one of the text. */
export const poolings = ['mean', 'first token', 'last token', 'largest'] as const
export type Pooling = (typeof poolings)[number]

export interface PoolInput {
  /** rows × length × dims, row-major: a vector for each token of each text, none of them padding. */
  readonly tokens: Float32Array
  readonly rows: number
  readonly length: number
  readonly dims: number
  readonly pooling: Pooling
}

/** @returns rows × dims, row-major, not of unit length yet */
export const pool = ({ tokens, rows, length, dims, pooling }: PoolInput): Float32Array => {
  const pooled = new Float32Array(rows * dims)
  for (let row = 0; row < rows; row++) {
    const own = tokens.subarray(row * length * dims, (row + 1) * length * dims)
    const into = pooled.subarray(row * dims, (row + 1) * dims)
    if (pooling === 'first token') into.set(own.subarray(0, dims))
    else if (pooling === 'last token') into.set(own.subarray((length - 1) * dims))
    else
      for (let j = 0; j < dims; j++) {
        let sum = 0
        let largest = -Infinity
        for (let at = j; at < own.length; at += dims) {
          sum += own[at]
          largest = Math.max(largest, own[at])
        }
        into[j] = pooling === 'mean' ? sum / length : largest
      }
  }
  return pooled
}

/** Gives each row unit length, in place; a row of zeros stays. @param vectors n × dims, row-major */
export const toUnitLength = (vectors: Float32Array, dims: number): Float32Array => {
  for (let from = 0; from < vectors.length; from += dims) {
    let squares = 0
    for (let j = from; j < from + dims; j++) squares += vectors[j] ** 2
    const length = Math.sqrt(squares)
    if (length > 0) for (let j = from; j < from + dims; j++) vectors[j] /= length
  }
  return vectors
}
