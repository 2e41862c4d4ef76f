import { adjustWhereTested, falseDiscoveryRate } from './benjamini-hochberg.ts'
import type { Hits } from './fisher.ts'
import { rising, type Rising } from './rising.ts'
import { trend, type Trend } from './trend.ts'

export type Direction = 'rising' | 'flat' | 'falling'

/** Both tests of one theme; `q` is the p adjusted for the family. */
export interface Movement {
  readonly rising: (Rising & { readonly q: number }) | null
  readonly trend: (Trend & { readonly q: number }) | null
  /**
   * What the tests say together at a false discovery rate of 10%; 'flat' where neither finds anything or the two
   * contradict each other; null where neither could be made.
   */
  readonly direction: Direction | null
}

export interface ThemeHistory {
  /** For the rising test: whole periods of equal length, oldest first. */
  readonly periods: readonly Hits[]
  /** For the trend: months, oldest first. */
  readonly months: readonly Hits[]
}

/** The rising test and the trend of every theme, in one Benjamini-Hochberg family. In the order given. */
export const movementsOf = (themes: readonly ThemeHistory[]): readonly Movement[] => {
  const risings = themes.map((theme) => rising(theme.periods))
  const trends = themes.map((theme) => trend(theme.months))
  const q = adjustWhereTested([...risings, ...trends].map((test) => test?.p ?? null))
  return themes.map((_, at) => {
    const rose = withQ(risings[at], q[at])
    const trended = withQ(trends[at], q[themes.length + at])
    return { rising: rose, trend: trended, direction: directionOf(rose, trended) }
  })
}

const withQ = <Test extends object>(test: Test | null | undefined, q: number | null | undefined) =>
  test && q !== null && q !== undefined ? { ...test, q } : null

const directionOf = (rose: Movement['rising'], trended: Movement['trend']): Direction | null => {
  if (rose === null && trended === null) return null
  const up = rose !== null && rose.q <= falseDiscoveryRate
  const slope = trended !== null && trended.q <= falseDiscoveryRate ? Math.sign(trended.z) : 0
  if (slope < 0) return up ? 'flat' : 'falling'
  return up || slope > 0 ? 'rising' : 'flat'
}
