import { z95, type Interval } from './interval.ts'

/**
 * 95% interval of a plain share (Wilson 1927): centre (p + z²/2n)/(1 + z²/n),
 * half-width z·√(p(1 − p)/n + z²/4n²)/(1 + z²/n). Shares, 0 to 1. Null when nothing was counted.
 *
 * 2 of 9 → [.0632, .5474]; 7 of 10 → [.3968, .8922].
 */
export const wilson = (part: number, whole: number): Interval | null => {
  if (whole <= 0) return null
  const share = part / whole
  const spread = (z95 * z95) / whole
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z95 * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))) / (1 + spread)
  return { low: part === 0 ? 0 : Math.max(0, centre - half), high: part === whole ? 1 : Math.min(1, centre + half) }
}
