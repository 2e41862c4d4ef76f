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
}

export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

export function filledCells(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0)
}
