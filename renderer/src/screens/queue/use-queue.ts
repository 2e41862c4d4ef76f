import { useState } from 'react'

export interface Queue {
  /** Where the one in hand stands; 0 where there is none. */
  readonly at: number
  readonly current: string | null
  readonly next: () => void
  readonly previous: () => void
  readonly goTo: (comment: string) => void
}

/**
 * One comment of many in hand. When it leaves the list, the one that took its place is next, so that going through a list
 * never loses its place.
 */
export function useQueue(comments: readonly string[]): Queue {
  const [at, setAt] = useState(0)
  const [held, setHeld] = useState<string | null>(null)
  const last = Math.max(0, comments.length - 1)
  const found = held === null ? -1 : comments.indexOf(held)
  const now = found >= 0 ? found : Math.min(at, last)
  const move = (to: number): void => {
    const bounded = Math.min(last, Math.max(0, to))
    setAt(bounded)
    setHeld(comments[bounded] ?? null)
  }
  return {
    at: now,
    current: comments[now] ?? null,
    next: () => move(now + 1),
    previous: () => move(now - 1),
    goTo: (comment) => move(comments.indexOf(comment)),
  }
}
