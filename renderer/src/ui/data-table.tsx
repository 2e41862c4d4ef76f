import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { ColumnFit } from './column-fit.ts'
import styles from './data-table.module.css'
import { rowWay } from './row-way.ts'
import type { TableColumn, TableSort } from './table-column.ts'
import { TableHead } from './table-head.tsx'
import { movedIndex } from './table-keys.ts'
import type { TablePicks } from './table-picks.ts'
import { TableRow } from './table-row.tsx'
import type { TableRows } from './table-rows.ts'

export interface DataTableProps<Row> {
  /** What the rows are, for screen readers: 'Comments'. */
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: TableRows<Row>
  readonly rowKey: (row: Row) => string
  /** The key of the row that is shown beside the table. */
  readonly activeKey: string | null
  readonly onActivate: (row: Row) => void
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row) => void
  /** With these there is a column of boxes; space ticks the active row. */
  readonly picks?: TablePicks
  /** With these columns can be dragged and made wider. */
  readonly fit?: ColumnFit
  readonly sort?: TableSort | null
  readonly onSort?: (sort: TableSort) => void
  readonly rowHeight?: number
  /** The rows in view (half-open), as they change. */
  readonly onView?: (from: number, to: number) => void
  /** In place of rows when there are none. */
  readonly empty?: ReactNode
}

const features = tableFeatures({})
const boxWidth = '36px'
/** Rows that exist above and below those in view. */
const overscan = 10

/** The row that an event in the table belongs to. */
function indexUnder(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null
  const index = row?.getAttribute('data-index')
  return index ? Number(index) : null
}

/** A table of any length: only rows in view exist. One tab stop; arrows, Page keys, Home and End move the row. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, activeKey, onActivate, onOpen, picks, fit, onView, empty } = props
  const { sort = null, onSort, rowHeight = 35 } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [index, setIndex] = useState(-1)
  const [viewPx, setViewPx] = useState(0)
  const { wayPx, beyondPx, topOf } = rowWay(rows.count, rowHeight, viewPx)
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => wayPx,
    scrollPaddingEnd: beyondPx,
    overscan,
    // What scrolls in is drawn with the next frame, which the rows above and below leave time for: not in one that scrolls.
    useFlushSync: false,
  })
  const heightPx = virtual.scrollRect?.height ?? 0
  if (heightPx !== viewPx) setViewPx(heightPx)
  const items = virtual.getVirtualItems()
  const first = virtual.range?.startIndex ?? 0
  const shown = items.map((item) => ({ item, row: rows.at(item.index) }))
  const slots = Math.max(items.length, Math.ceil(heightPx / wayPx) + 1 + 2 * overscan)
  const [firstSlot, setFirstSlot] = useState(0)
  const topSlot = (items[0]?.index ?? 0) % slots
  if (!virtual.isScrolling && topSlot !== firstSlot) setFirstSlot(topSlot)
  // An element that scrolls out shows the row that scrolls in. Moving elements costs as much as making them, so that
  // they are brought into the order of their rows only once scrolling rests.
  const inPlace = shown
    .map((one) => ({ ...one, slot: one.item.index % slots }))
    .toSorted((a, b) => ((a.slot - firstSlot + slots) % slots) - ((b.slot - firstSlot + slots) % slots))

  // The table engine gets the rows in view only: its models then cost the same for a thousand rows as for a million.
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
    )
  }, [columns])
  const data = shown.flatMap(({ row }) => (row ? [row] : []))
  const table = useTable({ features, columns: defs, data, getRowId: rowKey })
  const byKey = new Map(table.getRowModel().rows.map((row) => [row.id, row]))

  const from = items[0]?.index ?? 0
  const to = (items.at(-1)?.index ?? -1) + 1
  useEffect(() => onView?.(from, to), [onView, from, to])

  const activeAt = shown.find(({ row }) => row && rowKey(row) === activeKey)?.item.index ?? index
  const isPicking = picks !== undefined
  const anchor = useRef<number | null>(null)
  const tracks = [isPicking && boxWidth, ...columns.map((column) => column.width)].filter(Boolean).join(' ')

  const moveTo = (next: number): void => {
    setIndex(next)
    virtual.scrollToIndex(next)
    const row = rows.at(next)
    if (row) onActivate(row)
  }
  const toggle = (at: number, row: Row): void => {
    anchor.current = at
    picks?.toggle(rowKey(row))
  }
  const latestToggle = useRef(toggle)
  useEffect(() => {
    latestToggle.current = toggle
  })
  const onPick = useCallback((at: number, row: Row) => {
    // A box that keeps the focus would take it along to whatever row it shows next.
    scroller.current?.focus({ preventScroll: true })
    latestToggle.current(at, row)
  }, [])
  const pickTo = (at: number): void => {
    anchor.current ??= Math.max(0, activeAt)
    picks?.addRange?.(Math.min(anchor.current, at), Math.max(anchor.current, at))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInTable = event.target === scroller.current
    if (event.altKey || (event.key === ' ' && !isInTable)) return
    const hasCommand = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const next = hasCommand ? null : movedIndex(event.key, activeAt, { count: rows.count, page })
    const row = rows.at(activeAt)
    if (next !== null) {
      if (event.shiftKey) pickTo(next)
      moveTo(next)
    } else if (hasCommand && event.key === 'a' && picks?.setAll) picks.setAll(true)
    else if (hasCommand) return
    else if (event.key === 'Enter' && row && isInTable) (onOpen ?? onActivate)(row)
    else if (event.key === ' ' && row && isPicking) toggle(activeAt, row)
    else if (event.key === 'Escape' && picks?.setAll && picks.state !== 'none') picks.setAll(false)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const at = indexUnder(event.target)
    const row = at === null ? undefined : rows.at(at)
    if (at === null || !row) return
    if (isPicking && event.shiftKey) {
      // Shift would mark the words between the two presses.
      window.getSelection()?.removeAllRanges()
      pickTo(at)
    } else if (isPicking && (event.ctrlKey || event.metaKey)) toggle(at, row)
    else anchor.current = at
    setIndex(at)
    onActivate(row)
  }

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length + (isPicking ? 1 : 0)}
        aria-multiselectable={isPicking}
        aria-activedescendant={items.some((item) => item.index === activeAt) ? `${id}-${activeAt}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          const row = rows.at(indexUnder(event.target) ?? -1)
          if (row) onOpen?.(row)
        }}
      >
        <TableHead columns={columns} tracks={tracks} sort={sort} onSort={onSort} picks={picks} fit={fit} />
        {rows.count === 0 && empty}
        <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() + beyondPx }}>
          {inPlace.map(({ slot, item, row }) => {
            const key = row && rowKey(row)
            const isPicked = picks !== undefined && key !== undefined && picks.has(key)
            return (
              <TableRow
                key={slot}
                id={`${id}-${item.index}`}
                index={item.index}
                line={key === undefined ? undefined : byKey.get(key)}
                columns={columns}
                tracks={tracks}
                top={topOf(item.index, first)}
                height={rowHeight}
                isActive={key !== undefined && key === activeKey}
                isCurrent={item.index === activeAt}
                isSelected={isPicking ? isPicked : item.index === activeAt}
                isPicked={isPicking ? isPicked : null}
                onPick={onPick}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
