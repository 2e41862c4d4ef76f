/** Two coders on one theme, yes or no: both yes, only the first, only the second, both no. */
export interface TwoCoders {
  readonly both: number
  readonly first: number
  readonly second: number
  readonly neither: number
}

/**
 * Cohen's κ = (pₒ − pₑ)/(1 − pₑ) (Cohen 1960). Null where nothing was coded, or where chance alone would agree fully.
 *
 * 20/5/10/15 → .400.
 */
export const cohensKappa = ({ both, first, second, neither }: TwoCoders): number | null => {
  const n = both + first + second + neither
  const byChance = ((both + first) * (both + second) + (neither + first) * (neither + second)) / (n * n)
  if (!(byChance < 1)) return null
  return ((both + neither) / n - byChance) / (1 - byChance)
}

/**
 * Krippendorff's α for nominal values, any number of coders, missing values as null: α = 1 − Dₒ/Dₑ
 * (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). An item that fewer than two coders judged says nothing.
 * Null where every value is the same or nothing can be paired.
 *
 * (1,1)(1,1)(0,0)(0,1)(1,–)(0,0)(1,1)(0,0)(1,0)(0,0) → .575.
 */
export const krippendorffsAlpha = (items: readonly (readonly (string | number | null)[])[]): number | null => {
  const paired = items.map((item) => item.filter((value) => value !== null)).filter((values) => values.length > 1)
  const n = paired.reduce((sum, values) => sum + values.length, 0)
  const observed = paired.reduce((sum, values) => sum + unequalPairs(values) / (values.length - 1), 0)
  const expected = unequalPairs(paired.flat()) / (n - 1)
  return n > 1 && expected > 0 ? 1 - observed / expected : null
}

/** Ordered pairs of different values: n² − Σ c². */
const unequalPairs = (values: readonly (string | number)[]): number => {
  const counts = new Map<string | number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, times) => sum - times * times, values.length ** 2)
}
