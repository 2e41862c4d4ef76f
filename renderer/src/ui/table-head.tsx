import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'
import { canSort, nextSort } from './table-column.ts'
import type { TableColumn, TableSort } from './table-column.ts'

export interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly tracks: string
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort) => void) | undefined
  readonly hasBoxes: boolean
}

export function TableHead<Row>({ columns, tracks, sort, onSort, hasBoxes }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {hasBoxes && (
          <div role="columnheader" className={styles.cell}>
            <span className={styles.said}>Selected</span>
          </div>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const order = sort?.column === column.id ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
  const isSortable = onSort !== undefined && canSort(column)
  return (
    <div
      role="columnheader"
      aria-sort={isSortable ? order : undefined}
      title={column.hint}
      className={classNames(styles.cell, column.align === 'end' && styles.end)}
    >
      {isSortable ? (
        <AriaButton className={styles.sorter ?? ''} onPress={() => onSort(nextSort(column, sort))}>
          {column.header}
          {order === 'ascending' && <ArrowUp aria-hidden />}
          {order === 'descending' && <ArrowDown aria-hidden />}
        </AriaButton>
      ) : (
        column.header
      )}
    </div>
  )
}
