import { crossTable } from './cross-table.ts'

/**
 * Adjusted Rand index of two groupings of the same items (Hubert and Arabie 1985): 1 when they are the same up to names,
 * 0 on average when they have nothing to do with each other. Two groupings without any pair to judge (all alone, or all
 * together in both) agree: 1.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const { cells, rows, columns } = crossTable(one, other)
  const [both, ofRows, ofColumns] = [pairsIn(cells), pairsIn(rows), pairsIn(columns)]
  const expected = (ofRows * ofColumns) / pairs(one.length)
  const most = (ofRows + ofColumns) / 2
  return most === expected || one.length < 2 ? 1 : (both - expected) / (most - expected)
}

const pairs = (count: number): number => (count * (count - 1)) / 2
const pairsIn = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + pairs(count), 0)
