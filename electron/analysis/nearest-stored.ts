/** Rows of unit length in 8 bits: value × scale of its row. vectors: n × dims, row-major. */
export interface StoredRows {
  readonly vectors: Int8Array
  readonly scales: Float32Array
}

/**
 * Rows by their cosine with row `asked`, the nearest first, itself included. n × dims multiplications.
 * @param atLeast rows with a smaller cosine are left out
 */
export function nearestRows(
  { vectors, scales }: StoredRows,
  asked: number,
  { dims, atLeast }: { readonly dims: number; readonly atLeast: number },
): Int32Array {
  const rows = scales.length
  const query = vectors.slice(asked * dims, (asked + 1) * dims)
  const cosines = new Float32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const from = row * dims
    // Four sums at a time: none waits for the one before.
    let one = 0
    let two = 0
    let three = 0
    let four = 0
    for (let j = 0; j < dims; j += 4) {
      one += query[j] * vectors[from + j]
      two += query[j + 1] * vectors[from + j + 1]
      three += query[j + 2] * vectors[from + j + 2]
      four += query[j + 3] * vectors[from + j + 3]
    }
    cosines[row] = (one + two + three + four) * scales[row] * scales[asked]
  }
  const near = Int32Array.from(cosines.keys()).filter((row) => cosines[row] >= atLeast)
  return near.sort((x, y) => cosines[y] - cosines[x] || x - y)
}
