import { useEffect, useRef } from 'react'

/** F2 renames what is chosen, wherever the focus is, except while something is being typed. */
export function useRenameKey(rename: () => void): void {
  const latest = useRef(rename)
  useEffect(() => {
    latest.current = rename
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || event.defaultPrevented) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
