/** How often labels meet in two groupings of the same items: each pair of labels, and each label by itself. */
export interface CrossTable {
  readonly cells: readonly number[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** @param one a label for each item, whole numbers; −1 is a group like any other @param other as long as one */
export function crossTable(one: ArrayLike<number>, other: ArrayLike<number>): CrossTable {
  const [cells, rows, columns] = [counter(), counter(), counter()]
  for (let i = 0; i < one.length; i++) cells.add(rows.add(one[i] ?? 0) * one.length + columns.add(other[i] ?? 0))
  return { cells: cells.counts, rows: rows.counts, columns: columns.counts }
}

/** Counts keys in order of first appearance; adding one answers which it is. */
function counter() {
  const places = new Map<number, number>()
  const counts: number[] = []
  return {
    counts,
    add: (key: number): number => {
      const place = places.get(key) ?? places.size
      if (place === counts.length) {
        places.set(key, place)
        counts.push(0)
      }
      counts[place] = (counts[place] ?? 0) + 1
      return place
    },
  }
}
