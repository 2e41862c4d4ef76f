/** Eigenvalues, largest first, and the eigenvectors as rows of `vectors` (n × n). */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

const MOST_SWEEPS = 30

/** Cyclic Jacobi rotations for a small symmetric matrix (n × n, row-major); O(n³) a sweep, about eight sweeps. */
export const symmetricEigen = (matrix: ArrayLike<number>, n: number): Eigen => {
  const a = Float64Array.from(matrix)
  const rows = new Float64Array(n * n)
  for (let i = 0; i < n; i++) rows[i * n + i] = 1
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonalShare(a, n) > 1e-16; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, rows, { p, q, n })
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i])
  const vectors = new Float64Array(n * n)
  order.forEach((from, to) => vectors.set(rows.subarray(from * n, (from + 1) * n), to * n))
  return { values: Float64Array.from(order, (i) => a[i * n + i]), vectors }
}

const offDiagonalShare = (a: Float64Array, n: number): number => {
  let off = 0
  let diagonal = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) diagonal += a[i * n + i] ** 2
      else off += a[i * n + j] ** 2
    }
  return diagonal === 0 ? 0 : off / diagonal
}

/** Turns rows and columns p and q so that their common entry becomes zero. */
const rotate = (
  a: Float64Array,
  rows: Float64Array,
  { p, q, n }: { readonly p: number; readonly q: number; readonly n: number },
): void => {
  const shared = a[p * n + q]
  if (Math.abs(shared) < 1e-300) return
  const ratio = (a[q * n + q] - a[p * n + p]) / (2 * shared)
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (values: Float64Array, i: number, j: number): void => {
    const first = values[i]
    const second = values[j]
    values[i] = cosine * first - sine * second
    values[j] = sine * first + cosine * second
  }
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q)
  for (let k = 0; k < n; k++) {
    turn(a, p * n + k, q * n + k)
    turn(rows, p * n + k, q * n + k)
  }
}
