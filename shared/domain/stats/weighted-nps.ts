import { countNps, npsOf } from './nps.ts'

/** One value of an attribute: how many customers have it, spoken or not, and the scores of those who answered. */
export interface Stratum {
  readonly accounts: number
  /** 0 to 10. */
  readonly scores: readonly number[]
}

/**
 * NPS as answered over the strata, and as it would be if each counted by its share of customers and not of answers
 * (post-stratification; Holt and Smith 1979). Customers of a stratum in which nobody answered count for none.
 * Null unless two strata have at least `fewest` answers each.
 *
 * 30 customers with scores 9, 9 (NPS 100) and 10 with 0, 9, 0, 0 (NPS −50) → answered 0, weighted 62.5.
 */
export function weightedNps(
  strata: readonly Stratum[],
  { fewest = 10 }: { readonly fewest?: number } = {},
): { readonly nps: number; readonly weighted: number } | null {
  const answered = strata
    .filter(({ scores }) => scores.length >= fewest)
    .flatMap(({ accounts, scores }) => {
      const own = npsOf(countNps(scores))
      return own === null ? [] : [{ accounts, answers: scores.length, points: own.points }]
    })
  if (answered.length < 2) return null
  return {
    nps: meanOf(answered, ({ answers }) => answers),
    weighted: meanOf(answered, ({ accounts }) => accounts),
  }
}

function meanOf<Row extends { readonly points: number }>(rows: readonly Row[], weightOf: (row: Row) => number): number {
  const whole = rows.reduce((sum, row) => sum + weightOf(row), 0)
  return rows.reduce((sum, row) => sum + row.points * weightOf(row), 0) / whole
}
