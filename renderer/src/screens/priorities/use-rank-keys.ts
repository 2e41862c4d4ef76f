import { type RefObject, useEffect, useRef } from 'react'

/** Alt with the arrow keys moves the row that has the focus. Taken before the list itself sees the key. */
export function useRankKeys(list: RefObject<HTMLElement | null>, onStep: (id: string, step: -1 | 1) => void): void {
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  useEffect(() => {
    const host = list.current
    if (!host) return
    const listen = (event: KeyboardEvent): void => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
      if (!event.altKey || step === null || !(event.target instanceof Element)) return
      const row = event.target.closest('[data-priority]')
      const id = row?.getAttribute('data-priority')
      if (!id) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(id, step)
    }
    host.addEventListener('keydown', listen, { capture: true })
    return () => host.removeEventListener('keydown', listen, { capture: true })
  }, [list])
}
