import { type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react'

export interface FrameHeight {
  /** In the framed document's own CSS pixels. */
  readonly height: number
  readonly onLoad: (event: SyntheticEvent<HTMLIFrameElement>) => void
}

/** Follows the height of a framed document, so that the page around it scrolls and not the frame. */
export function useFrameHeight(): FrameHeight {
  const [height, setHeight] = useState(900)
  const observer = useRef<ResizeObserver | null>(null)
  useEffect(() => () => observer.current?.disconnect(), [])
  const onLoad = useCallback(({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    observer.current?.disconnect()
    const body = currentTarget.contentDocument?.body
    if (!body) return
    // A tab stop, because the page around the frame can be scrolled by keyboard only from within.
    currentTarget.setAttribute('tabindex', '0')
    observer.current = new ResizeObserver(() => setHeight(body.offsetHeight))
    observer.current.observe(body)
  }, [])
  return { height, onLoad }
}
