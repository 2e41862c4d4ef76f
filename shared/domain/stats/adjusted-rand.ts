/**
 * Adjusted Rand index of two groupings of the same items (Hubert and Arabie 1985): 1 when they are the same up to names,
 * 0 on average when they have nothing to do with each other. Labels are whole numbers; −1 is a group like any other.
 * Two groupings without any pair to judge (all alone, or all together in both) agree: 1.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < one.length; i++) {
    const [row, column] = [one[i] ?? 0, other[i] ?? 0]
    add(cells, `${row} ${column}`)
    add(rows, row)
    add(columns, column)
  }
  const [both, ofRows, ofColumns] = [pairsIn(cells), pairsIn(rows), pairsIn(columns)]
  const expected = (ofRows * ofColumns) / pairs(one.length)
  const most = (ofRows + ofColumns) / 2
  return most === expected || one.length < 2 ? 1 : (both - expected) / (most - expected)
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const pairs = (count: number): number => (count * (count - 1)) / 2

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += pairs(count)
  return sum
}
