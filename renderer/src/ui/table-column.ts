import type { ReactNode } from 'react'

export interface TableColumn<Row> {
  readonly id: string
  /** What the header shows, and what it is called for screen readers. */
  readonly header: string
  /** A CSS grid track: '88px', 'minmax(200px, 1fr)'. */
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** Its cells are words alone, cut where the column ends. */
  readonly isWords?: boolean
  /** Makes a column sortable where the rows are all here (useSortedRows). */
  readonly sortValue?: (row: Row) => string | number | null
  /** Makes a column sortable where the engine sorts. */
  readonly isSortable?: boolean
  /** The first press on the header sorts this way. */
  readonly sortsDescendingFirst?: boolean
  /** Said on hover of the header. */
  readonly hint?: string
}

export interface TableSort {
  readonly column: string
  readonly isDescending: boolean
}

export function canSort<Row>(column: TableColumn<Row>): boolean {
  return column.isSortable ?? column.sortValue !== undefined
}

/** What a press on a header asks for. */
export function nextSort<Row>(column: TableColumn<Row>, sort: TableSort | null): TableSort {
  if (sort?.column === column.id) return { column: column.id, isDescending: !sort.isDescending }
  return { column: column.id, isDescending: column.sortsDescendingFirst ?? false }
}
