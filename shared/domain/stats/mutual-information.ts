import { crossTable } from './cross-table.ts'

/**
 * Normalised mutual information of two groupings of the same items, by the arithmetic mean of their entropies (Strehl and
 * Ghosh 2002): 1 when they are the same up to names, 0 when one says nothing about the other. Two groupings of one group
 * each agree: 1.
 */
export function mutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const { cells, rows, columns } = crossTable(one, other)
  const apart = entropy(rows, one.length) + entropy(columns, one.length)
  return apart === 0 ? 1 : (2 * (apart - entropy(cells, one.length))) / apart
}

const entropy = (counts: readonly number[], total: number): number =>
  counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
