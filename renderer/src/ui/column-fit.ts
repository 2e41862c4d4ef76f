/** How a person fits the columns of a table. */
export interface ColumnFit {
  readonly resize: (column: string, widthPx: number) => void
  /** Puts a column directly before another. */
  readonly moveBefore: (column: string, before: string) => void
}
