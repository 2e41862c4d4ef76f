/** How often labels meet in two groupings of the same items: each pair of labels, and each label by itself. */
export interface CrossTable {
  readonly cells: readonly number[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** @param one a label for each item, whole numbers; −1 is a group like any other @param other as long as one */
export function crossTable(one: ArrayLike<number>, other: ArrayLike<number>): CrossTable {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < one.length; i++) {
    const [row, column] = [one[i] ?? 0, other[i] ?? 0]
    add(cells, `${row} ${column}`)
    add(rows, row)
    add(columns, column)
  }
  return { cells: [...cells.values()], rows: [...rows.values()], columns: [...columns.values()] }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
