import { useState } from 'react'
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

/** Rows taken hold of by their name and let go on another row. Answers the row that dragged ones are over. */
export function useRowDrag(table: RefObject<HTMLElement | null>, options: RowDragOptions): string | null {
  const { idAt, ticked, onDrop } = options
  const [over, setOver] = useState<string | null>(null)
  const rowUnder = ({ target }: DragEvent): string | null => {
    const row = target instanceof Element ? target.closest('[data-index]') : null
    const index = row?.getAttribute('data-index')
    return index ? (idAt(Number(index)) ?? null) : null
  }
  useListener(table, 'dragstart', (event) => {
    const id = rowUnder(event)
    if (id === null || !event.dataTransfer) return
    event.dataTransfer.setData(themeRows, JSON.stringify(ticked.has(id) ? [...ticked] : [id]))
    event.dataTransfer.effectAllowed = 'move'
  })
  useListener(table, 'dragover', (event) => {
    if (!event.dataTransfer?.types.includes(themeRows)) return
    event.preventDefault()
    setOver(rowUnder(event))
  })
  useListener(table, 'dragleave', () => setOver(null))
  useListener(table, 'dragend', () => setOver(null))
  useListener(table, 'drop', (event) => {
    setOver(null)
    const onto = rowUnder(event)
    const dragged = idsIn(event.dataTransfer?.getData(themeRows) ?? '').filter((id) => id !== onto)
    if (onto === null || dragged.length === 0) return
    event.preventDefault()
    onDrop(dragged, onto)
  })
  return over
}

function idsIn(data: string): string[] {
  const ids: unknown = data === '' ? [] : JSON.parse(data)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
