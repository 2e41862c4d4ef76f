import type { Hits } from '#shared/domain/stats/fisher.ts'
import { movementsOf, type Movement } from '#shared/domain/stats/movement.ts'
import type { CommentFact, Facts } from './facts.ts'
import { lastMonths } from './window.ts'

const monthsShown = 12

export interface Months {
  readonly months: readonly string[]
  /** Distinct units that spoke in each month. */
  readonly spoke: readonly number[]
}

export function monthsOf(facts: Facts): Months {
  const months = lastMonths(facts.window.to, monthsShown)
  return { months, spoke: unitsPerMonth(facts.comments, months) }
}

/** Distinct units in each month, oldest first. */
export function unitsPerMonth(comments: Iterable<CommentFact>, months: readonly string[]): number[] {
  const units = new Map<string, Set<number | string>>(months.map((month) => [month, new Set()]))
  for (const { month, unit } of comments) {
    if (month !== null && unit !== null) units.get(month)?.add(unit)
  }
  return months.map((month) => units.get(month)?.size ?? 0)
}

/** Rising, falling or flat for each set, in one family of tests. A period of the rising test is a month. */
export function movementsOfSets({ spoke }: Months, sets: readonly (readonly number[])[]): readonly Movement[] {
  return movementsOf(
    sets.map((hits) => {
      const months: Hits[] = hits.map((count, at) => ({ hits: count, of: spoke[at] ?? 0 }))
      return { periods: months, months }
    }),
  )
}
