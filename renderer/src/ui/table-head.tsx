import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useRef } from 'react'
import type { DragEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Checkbox } from './checkbox.tsx'
import { classNames } from './class-names.ts'
import type { ColumnFit } from './column-fit.ts'
import { ColumnGrip } from './column-grip.tsx'
import styles from './data-table.module.css'
import { canSort, nextSort } from './table-column.ts'
import type { TableColumn, TableSort } from './table-column.ts'
import type { TablePicks } from './table-picks.ts'

export interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly tracks: string
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort) => void) | undefined
  readonly picks: TablePicks | undefined
  readonly fit: ColumnFit | undefined
}

function TableHeadOnce<Row>({ columns, tracks, sort, onSort, picks, fit }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {picks && <PickAll picks={picks} />}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} fit={fit} />
        ))}
      </div>
    </div>
  )
}

/** Scrolling draws it not once more: its columns, order and ticks stay what they are. */
export const TableHead = memo(TableHeadOnce) as typeof TableHeadOnce

function PickAll({ picks: { state = 'none', setAll } }: { readonly picks: TablePicks }) {
  return (
    <div role="columnheader" className={styles.cell}>
      {setAll ? (
        <Checkbox
          label="Select all"
          isSelected={state === 'all'}
          isIndeterminate={state === 'some'}
          onChange={(isAll) => setAll(isAll)}
        />
      ) : (
        <span className={styles.said}>Selected</span>
      )}
    </div>
  )
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>
  readonly sort: TableSort | null
  readonly onSort: ((sort: TableSort) => void) | undefined
  readonly fit: ColumnFit | undefined
}

/** What is dragged, among all that can be dragged in the window. */
const dragType = 'application/x-verbatim-column'

function HeadCell<Row>({ column, sort, onSort, fit }: HeadCellProps<Row>) {
  const cell = useRef<HTMLDivElement>(null)
  const order = sort?.column === column.id ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
  const isSortable = onSort !== undefined && canSort(column)
  const drag = fit && {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(dragType, column.id),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const dragged = event.dataTransfer.getData(dragType)
      if (dragged && dragged !== column.id) fit.moveBefore(dragged, column.id)
    },
  }
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-sort={isSortable ? order : undefined}
      title={column.hint}
      className={classNames(styles.cell, styles.headCell, column.align === 'end' && styles.end)}
      {...drag}
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
      {fit && <ColumnGrip cell={cell} onResize={(widthPx) => fit.resize(column.id, widthPx)} />}
    </div>
  )
}
