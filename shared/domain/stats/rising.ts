import { fisherGreater, type Hits } from './fisher.ts'

export interface Rising {
  readonly last: Hits
  /** The four periods before, added up: a unit counts once in each period in which it spoke. */
  readonly before: Hits
  /** Share in the last period over share before; null where the theme did not occur before. */
  readonly ratio: number | null
  /** One-sided, not yet adjusted for the family of tests. */
  readonly p: number
}

export const fewestUnitsToRise = 3

const periodsBefore = 4

/**
 * Whether more of the units that spoke raise a theme in the last whole period than in the four before,
 * by Fisher's exact test, one-sided. `periods`: whole periods of equal length, oldest first; in each, `hits` distinct
 * units with the theme `of` distinct units with an informative comment.
 * Null with fewer than five periods, with fewer than 3 units in the last, or where nobody spoke before.
 *
 * 12 of 180 against 20 of 600 → ratio 2.0, p .0438.
 */
export const rising = (periods: readonly Hits[]): Rising | null => {
  const recent = lastAgainstBefore(periods)
  if (!recent || periods.length <= periodsBefore || recent.last.hits < fewestUnitsToRise) return null
  const { last, before } = recent
  const ratio = before.hits === 0 ? null : last.hits / last.of / (before.hits / before.of)
  return { last, before, ratio, p: fisherGreater(last, before) }
}

/** The last period and up to four before it, added up; null where nobody spoke in either. Periods as for `rising`. */
export const lastAgainstBefore = (periods: readonly Hits[]): Pick<Rising, 'last' | 'before'> | null => {
  const last = periods.at(-1)
  const before = addedUp(periods.slice(-1 - periodsBefore, -1))
  return last && last.of > 0 && before.of > 0 ? { last, before } : null
}

/** A unit counts once in each period in which it spoke. */
export const addedUp = (periods: readonly Hits[]): Hits =>
  periods.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), { hits: 0, of: 0 })
