/**
 * Letters inserted, left out, replaced or swapped with their neighbour between two words: the restricted
 * Damerau-Levenshtein distance (optimal string alignment; Damerau 1964). Counts UTF-16 units.
 * @returns the distance, or most + 1 when it is larger than most. O(most · length).
 */
export function damerau(one: string, other: string, most: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > most) return most + 1
  const width = other.length + 1
  let before = new Int32Array(width)
  let last = Int32Array.from({ length: width }, (_, column) => column)
  let current = new Int32Array(width)
  for (let row = 1; row <= one.length; row += 1) {
    current.fill(most + 1)
    current[0] = row
    let least = row
    const [from, to] = [Math.max(1, row - most), Math.min(other.length, row + most)]
    for (let column = from; column <= to; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwap) cost = Math.min(cost, at(before, column - 2) + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, current] = [last, current, before]
  }
  return Math.min(at(last, other.length), most + 1)
}

const at = (values: Int32Array, index: number): number => values[index] ?? 0
