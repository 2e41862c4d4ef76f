import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

type List = RefObject<HTMLUListElement | null>

/** Within a row Y answers yes and N no; the arrows go from row to row. */
export function useProposalKeys(list: List, onAnswer: (index: number, isSame: boolean) => void): void {
  const latest = useRef(onAnswer)
  useEffect(() => {
    latest.current = onAnswer
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const index = focusedRow(list)
      if (index < 0) return
      const key = event.key.toLowerCase()
      if (key === 'arrowdown') focusRow(list, index + 1)
      else if (key === 'arrowup') focusRow(list, index - 1)
      else if (key === 'y' || key === 'n') latest.current(index, key === 'y')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [list])
}

const rowsOf = (list: List): readonly Element[] => [...(list.current?.children ?? [])]

/** -1 when the focus is elsewhere. */
export const focusedRow = (list: List): number => rowsOf(list).findIndex((row) => row.contains(document.activeElement))

/** Puts the focus on the first answer of a row; beyond the last one on the last. */
export function focusRow(list: List, index: number): void {
  const rows = rowsOf(list)
  const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
  row?.querySelector('button')?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
