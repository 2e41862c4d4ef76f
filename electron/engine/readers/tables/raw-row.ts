import type { Remark } from './remark.ts'

/**
 * One physical record of a table: what a spreadsheet shows as one row, however many lines of the file it takes.
 * `row` counts from 1 and includes title and header rows, so it is the number a spreadsheet shows.
 */
export interface RawRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Why the record cannot be trusted as cells; null for a sound one. */
  readonly problem: string | null
  /** Whether its quotation marks are not set as CSV has it and a cell runs over lines, so that it may be several rows. */
  readonly isDoubtful?: boolean
  /** What its file's reader lost of it without losing the row. */
  readonly remarks?: readonly Remark[]
}

/** Whether a cell holds nothing but white space. Most cells are told by their first letter. */
export function isBlank(cell: string): boolean {
  if (cell.length === 0) return true
  const first = cell.charCodeAt(0)
  return (first <= 32 || first >= 160) && cell.trim() === ''
}

export function isEmptyRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (!isBlank(cell)) return false
  return true
}

export function filledCells(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (!isBlank(cell)) count += 1
  return count
}
