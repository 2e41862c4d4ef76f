import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

/** A share with what it was counted from: `part` of `whole`, 0 to 1, and its 95% Wilson interval. */
export interface Share {
  readonly part: number
  readonly whole: number
  readonly share: number
  readonly interval: Interval
}

/**
 * Reach (distinct units with the theme / distinct units with an informative comment), theme coverage
 * (comments in a theme / informative comments) and every other plain share. Null when the whole is empty.
 */
export const shareOf = (part: number, whole: number): Share | null => {
  const interval = wilson(part, whole)
  return interval && { part, whole, share: part / whole, interval }
}
