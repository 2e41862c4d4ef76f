import { clampTo } from './interval.ts'

export type Course = 'on course' | 'close' | 'behind'

/** A measure's way from baseline to target; values in the measure's own unit, which may rise or fall. */
export interface Way {
  readonly baseline: number
  readonly target: number
  /** Whole days from the baseline's date to the target's; above 0. */
  readonly days: number
}

/**
 * Where a measure stands on the straight line from baseline to target: on course at or beyond the line's value at its
 * date, close when short of it by at most 10% of the whole way, behind otherwise. After the due date the target itself counts.
 * Null where target and baseline are equal: there is no way to be on.
 *
 * 91.2 → 99.5 over 180 days, day 90 at 95.4 → on course.
 */
export const courseOf = (way: Way, recorded: { readonly day: number; readonly value: number }): Course | null => {
  const whole = way.target - way.baseline
  if (whole === 0) return null
  const due = way.days > 0 ? clampTo(recorded.day / way.days, { low: 0, high: 1 }) : 1
  const short = due - (recorded.value - way.baseline) / whole
  if (short <= rounding) return 'on course'
  return short <= 0.1 + rounding ? 'close' : 'behind'
}

/** A value exactly on the line must not fall off it by the last bits of a division. */
const rounding = 1e-9
