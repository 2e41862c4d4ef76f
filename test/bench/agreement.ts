import { adjustedRand } from '#shared/domain/stats/adjusted-rand.ts'
import { mutualInformation } from '#shared/domain/stats/mutual-information.ts'

/** Agreement of two partitions of the same items. */
export interface Agreement {
  /** Normalised mutual information, arithmetic mean of the entropies (Strehl and Ghosh 2002). */
  readonly nmi: number
  /** Adjusted Rand index (Hubert and Arabie 1985). */
  readonly ari: number
  /** Share of items in the best one-to-one match of groups, found by the Hungarian method. */
  readonly accuracy: number
}

export const agreement = (truth: readonly (string | number)[], found: ArrayLike<number>): Agreement => {
  const rows = numbered(truth)
  const columns = numbered(Array.from(found))
  const table = new Float64Array(rows.count * columns.count)
  rows.labels.forEach((row, i) => increase(table, row * columns.count + (columns.labels[i] ?? 0)))
  return {
    nmi: mutualInformation(rows.labels, columns.labels),
    ari: adjustedRand(rows.labels, columns.labels),
    accuracy: bestMatch(table, rows.count, columns.count) / truth.length,
  }
}

const increase = (values: Float64Array, at: number, by = 1): void => {
  values[at] = (values[at] ?? 0) + by
}

const numbered = (
  labels: readonly (string | number)[],
): { readonly labels: readonly number[]; readonly count: number } => {
  const numbers = new Map([...new Set(labels)].map((label, number) => [label, number]))
  return { labels: labels.map((label) => numbers.get(label) ?? 0), count: numbers.size }
}

/** Largest sum of cells with one per row and column (Kuhn 1955, with potentials). */
const bestMatch = (table: Float64Array, rows: number, columns: number): number => {
  const size = Math.max(rows, columns)
  const gain = (i: number, j: number): number => (i < rows && j < columns ? (table[i * columns + j] ?? 0) : 0)
  const u = new Float64Array(size + 1)
  const v = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const way = new Int32Array(size + 1)
    const slack = new Float64Array(size + 1).fill(Infinity)
    const used = new Uint8Array(size + 1)
    let column = 0
    rowOf[0] = row
    do {
      used[column] = 1
      const current = rowOf[column] ?? 0
      let step = Infinity
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j] === 1) continue
        const cost = -gain(current - 1, j - 1) - (u[current] ?? 0) - (v[j] ?? 0)
        if (cost < (slack[j] ?? 0)) {
          slack[j] = cost
          way[j] = column
        }
        if ((slack[j] ?? 0) < step) {
          step = slack[j] ?? 0
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j] === 1) {
          increase(u, rowOf[j] ?? 0, step)
          increase(v, j, -step)
        } else increase(slack, j, -step)
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = way[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  let sum = 0
  for (let j = 1; j <= size; j++) sum += gain((rowOf[j] ?? 0) - 1, j - 1)
  return sum
}
