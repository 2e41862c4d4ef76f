import type { Row as TableLine, RowData, TableFeatures } from '@tanstack/react-table'
import { memo } from 'react'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'
import type { TableColumn } from './table-column.ts'

export interface TableRowProps<Features extends TableFeatures, Row extends RowData> {
  readonly id: string
  readonly index: number
  /** Undefined while it is on its way. */
  readonly line: TableLine<Features, Row> | undefined
  readonly columns: readonly TableColumn<Row>[]
  /** The columns as CSS grid tracks, that of the boxes among them. */
  readonly tracks: string
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** Whether its box is ticked; null where there are no boxes. */
  readonly isPicked: boolean | null
  /** The same function at every render. */
  readonly onPick: (index: number, row: Row) => void
}

function TableRowOnce<Features extends TableFeatures, Row extends RowData>(props: TableRowProps<Features, Row>) {
  const { id, index, line, columns, tracks, top, height, isActive, isCurrent, isSelected, isPicked, onPick } = props
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classNames(styles.row, isActive && styles.active, isCurrent && styles.current)}
      style={{ gridTemplateColumns: tracks, height, top }}
      data-index={index}
    >
      {line && isPicked !== null && (
        <div role="gridcell" className={styles.cell}>
          <input
            type="checkbox"
            className={styles.box}
            aria-label="Select"
            tabIndex={-1}
            checked={isPicked}
            onChange={() => onPick(index, line.original)}
            onClick={(event) => event.stopPropagation()}
          />
        </div>
      )}
      {line?.getAllCells().map((cell, at) => (
        <div
          key={cell.column.id}
          role="gridcell"
          className={classNames(
            styles.cell,
            columns[at]?.align === 'end' && styles.end,
            columns[at]?.isWords && styles.words,
          )}
        >
          {columns[at]?.cell(line.original)}
        </div>
      ))}
    </div>
  )
}

/** The table engine makes its rows anew whenever other rows come into view; what they are rows of stays the same. */
function isSame<Features extends TableFeatures, Row extends RowData>(
  { line: was, ...before }: TableRowProps<Features, Row>,
  { line: is, ...now }: TableRowProps<Features, Row>,
): boolean {
  const old: Readonly<Record<string, unknown>> = before
  return was?.original === is?.original && Object.entries(now).every(([name, value]) => old[name] === value)
}

/** One row in view, drawn again only when something of it changes: scrolling draws what comes into view and no more. */
export const TableRow = memo(TableRowOnce, isSame) as typeof TableRowOnce
