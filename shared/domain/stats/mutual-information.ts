/**
 * Normalised mutual information of two groupings of the same items, by the arithmetic mean of their entropies (Strehl and
 * Ghosh 2002): 1 when they are the same up to names, 0 when one says nothing about the other. Labels are whole numbers.
 * Two groupings of one group each agree: 1.
 */
export function mutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < one.length; i++) {
    const [row, column] = [one[i] ?? 0, other[i] ?? 0]
    add(cells, `${row} ${column}`)
    add(rows, row)
    add(columns, column)
  }
  const [both, ofRows, ofColumns] = [cells, rows, columns].map((counts) => entropy(counts, one.length))
  const sum = (ofRows ?? 0) + (ofColumns ?? 0)
  return sum === 0 ? 1 : (2 * (sum - (both ?? 0))) / sum
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function entropy(counts: ReadonlyMap<unknown, number>, total: number): number {
  let sum = 0
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total)
  return sum
}
