import type { Hits } from '#shared/domain/stats/fisher.ts'
import { movementsOf, type Movement } from '#shared/domain/stats/movement.ts'
import type { Facts } from './facts.ts'
import { monthPeriods, unitsPerPeriod, type Period } from './periods.ts'

export interface Months {
  readonly periods: readonly Period[]
  /** Distinct units that spoke in each period. */
  readonly spoke: readonly number[]
}

export const monthsOf = (facts: Facts): Months => spokenIn(facts, monthPeriods(facts.window))

export const spokenIn = (facts: Facts, periods: readonly Period[]): Months => ({
  periods,
  spoke: unitsPerPeriod(facts.comments, periods),
})

/** Counts of whole periods only: one that is cut short has fewer who could have spoken. */
export const wholeHits = ({ periods, spoke }: Months, hits: readonly number[]): Hits[] =>
  periods.flatMap(({ isWhole }, at) => (isWhole ? [{ hits: hits[at] ?? 0, of: spoke[at] ?? 0 }] : []))

/** Rising, falling or flat for each set, in one family of tests over whole periods. `sets`: distinct units a period. */
export function movementsOfSets(months: Months, sets: readonly (readonly number[])[]): readonly Movement[] {
  return movementsOf(
    sets.map((hits) => {
      const whole = wholeHits(months, hits)
      return { periods: whole, months: whole }
    }),
  )
}
