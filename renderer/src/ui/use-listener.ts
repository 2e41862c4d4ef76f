import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Listens to what happens inside an element, for gestures that come on top of what its controls do themselves. */
export function useListener<Name extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const own = element.current
    const listen = (event: HTMLElementEventMap[Name]): void => latest.current(event)
    own?.addEventListener(name, listen)
    return () => own?.removeEventListener(name, listen)
  }, [element, name])
}
