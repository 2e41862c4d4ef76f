import type { Hits } from './fisher.ts'
import { normalUpperTail } from './special.ts'

export interface Trend {
  /** Above 0 where the share of units rises from period to period. */
  readonly z: number
  /** Two-sided, not yet adjusted for the family of tests. */
  readonly p: number
}

/**
 * Cochran-Armitage test for a straight trend in shares (Cochran 1954, Armitage 1955), period i scored i:
 * T = Σ i·(hᵢ − nᵢ·p̄), Var T = p̄(1 − p̄)·(Σ nᵢ·i² − (Σ nᵢ·i)²/N), Z = T/√Var.
 * `months`: oldest first, `hits` distinct units with the theme `of` distinct units that spoke; empty months may stand
 * among them. Null where nothing can move: fewer than two months with units, or the theme in all or none.
 *
 * 12 14 13 18 20 19 25 27 of 200 210 190 220 215 205 230 225 → Z 2.857, p .0043.
 */
export const trend = (months: readonly Hits[]): Trend | null => {
  const units = sumOf(months, (month) => month.of)
  const share = sumOf(months, (month) => month.hits) / units
  const moments =
    sumOf(months, (month, at) => month.of * at * at) - sumOf(months, (month, at) => month.of * at) ** 2 / units
  const variance = share * (1 - share) * moments
  if (!(variance > 1e-12)) return null
  const z = sumOf(months, (month, at) => at * (month.hits - month.of * share)) / Math.sqrt(variance)
  return { z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))) }
}

const sumOf = (months: readonly Hits[], value: (month: Hits, at: number) => number): number =>
  months.reduce((sum, month, at) => sum + value(month, at), 0)
