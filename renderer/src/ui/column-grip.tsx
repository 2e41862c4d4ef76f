import { useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import styles from './data-table.module.css'

interface ColumnGripProps {
  readonly cell: RefObject<HTMLDivElement | null>
  readonly onResize: (widthPx: number) => void
}

const narrowestPx = 48

/** The edge of a column's head, to be dragged. For the keyboard the same is in the list of columns. */
export function ColumnGrip({ cell, onResize }: ColumnGripProps) {
  const [begin, setBegin] = useState<{ readonly x: number; readonly widthPx: number } | null>(null)
  const hold = (event: PointerEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    setBegin({ x: event.clientX, widthPx: cell.current?.offsetWidth ?? narrowestPx })
  }
  return (
    <span
      aria-hidden
      className={styles.grip}
      draggable
      onDragStart={(event) => {
        // A head can be dragged; its edge is for the width alone.
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={hold}
      onPointerMove={(event) => {
        if (begin) onResize(Math.max(narrowestPx, Math.round(begin.widthPx + event.clientX - begin.x)))
      }}
      onPointerUp={() => setBegin(null)}
      onPointerCancel={() => setBegin(null)}
    />
  )
}
