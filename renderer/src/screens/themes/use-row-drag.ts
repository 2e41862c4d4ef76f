import { useRef } from 'react'
import type { RefObject } from 'react'
import { useListener } from '../../ui/use-listener.ts'

const themeRows = 'application/x-verbatim-themes'

interface RowDragOptions {
  /** The id of the row at a place in the table. */
  readonly idAt: (index: number) => string | undefined
  /** Rows that travel with the one that is taken hold of. */
  readonly ticked: ReadonlySet<string>
  readonly onDrop: (dragged: readonly string[], onto: string) => void
}

const rowUnder = ({ target }: DragEvent): Element | null =>
  target instanceof Element ? target.closest('[data-index]') : null

/**
 * Rows taken hold of by their name and let go on another row. The row under them bears data-drop-target; it is set on the
 * element itself, for a table that renders anew would let go of what is being dragged.
 */
export function useRowDrag(table: RefObject<HTMLElement | null>, options: RowDragOptions): void {
  const { idAt, ticked, onDrop } = options
  const over = useRef<Element | null>(null)
  const mark = (row: Element | null): void => {
    over.current?.removeAttribute('data-drop-target')
    row?.setAttribute('data-drop-target', '')
    over.current = row
  }
  const idOf = (row: Element | null): string | null => {
    const index = row?.getAttribute('data-index')
    return index ? (idAt(Number(index)) ?? null) : null
  }
  useListener(table, 'dragstart', (event) => {
    const id = idOf(rowUnder(event))
    if (id === null || !event.dataTransfer) return
    event.dataTransfer.setData(themeRows, JSON.stringify(ticked.has(id) ? [...ticked] : [id]))
    event.dataTransfer.effectAllowed = 'move'
  })
  useListener(table, 'dragover', (event) => {
    if (!event.dataTransfer?.types.includes(themeRows)) return
    event.preventDefault()
    mark(rowUnder(event))
  })
  useListener(table, 'dragend', () => mark(null))
  useListener(table, 'drop', (event) => {
    mark(null)
    const onto = idOf(rowUnder(event))
    const dragged = idsIn(event.dataTransfer?.getData(themeRows) ?? '').filter((id) => id !== onto)
    if (onto === null || dragged.length === 0) return
    event.preventDefault()
    onDrop(dragged, onto)
  })
}

function idsIn(data: string): string[] {
  const ids: unknown = data === '' ? [] : JSON.parse(data)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
