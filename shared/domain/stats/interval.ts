/** A closed interval, in the unit of the number it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Standard normal quantile of a two-sided 95% interval. */
export const z95 = 1.959963984540054

export const clampTo = (value: number, bounds: Interval): number => Math.min(bounds.high, Math.max(bounds.low, value))

/**
 * The interval between two quantiles of draws, by linear interpolation between order statistics
 * (Hyndman and Fan 1996, type 7). Draws that are NaN are left out.
 *
 * Null when no draw is a number.
 */
export const quantileInterval = (draws: Float64Array, level = 0.95): Interval | null => {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort()
  if (sorted.length === 0) return null
  const tail = (1 - level) / 2
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) }
}

const quantileOfSorted = (sorted: Float64Array, probability: number): number => {
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const lower = sorted[below] ?? 0
  const upper = sorted[below + 1] ?? lower
  return lower + (position - below) * (upper - lower)
}
