import { useCallback, useMemo, useState } from 'react'
import type { TableColumn, TableSort } from './table-column.ts'

/** Rows by index; undefined while one is on its way. */
export interface TableRows<Row> {
  readonly count: number
  readonly at: (index: number) => Row | undefined
}

/** Rows that are all here. */
export function arrayRows<Row>(rows: readonly Row[]): TableRows<Row> {
  return { count: rows.length, at: (index) => rows[index] }
}

type SortValue = string | number | null

/** Nothing known comes last, whichever way the rest is sorted. */
function compared(a: SortValue, b: SortValue, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b)
  return isDescending ? -order : order
}

export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] {
  const value = columns.find((column) => column.id === sort?.column)?.sortValue
  if (!sort || !value) return rows
  return [...rows].sort((a, b) => compared(value(a), value(b), sort.isDescending))
}

export interface SortedRows<Row> {
  readonly rows: TableRows<Row>
  readonly sort: TableSort | null
  readonly onSort: (sort: TableSort) => void
}

interface SortOptions<Row> {
  readonly initial?: TableSort | null
  /** Puts sorted rows into their final order, such as parts below their whole; the same function at every render. */
  readonly arrange?: (sorted: readonly Row[]) => readonly Row[]
}

const asSorted = <Row>(sorted: readonly Row[]): readonly Row[] => sorted

/** Sorting for rows that are all here, by the columns' sortValue. Spread the answer into a DataTable. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { initial = null, arrange = asSorted }: SortOptions<Row> = {},
): SortedRows<Row> {
  const [sort, setSort] = useState(initial)
  const sorted = useMemo(() => arrayRows(arrange(sortedRows(rows, columns, sort))), [rows, columns, sort, arrange])
  const onSort = useCallback((next: TableSort) => setSort(next), [])
  return { rows: sorted, sort, onSort }
}
