import { daysBetween } from './days.ts'
import { courseOf, type Course } from './on-course.ts'
import { typedNumber } from './typed-number.ts'

/** A number with a way to go, as it was typed; days are ISO. */
export interface TypedTarget {
  readonly baseline: string
  readonly baselineOn: string | null
  readonly target: string
  readonly dueOn: string | null
  /** Oldest first. */
  readonly recorded: readonly { readonly on: string; readonly value: string }[]
}

export interface TargetCourse {
  readonly course: Course | null
  /** What has to be filled in first, in words; null when nothing has. */
  readonly missing: string | null
}

const missing = (words: string): TargetCourse => ({ course: null, missing: words })

/** Whether the last recorded value is on the straight line from baseline to target (METHODS, on course). */
export const targetCourse = ({ baseline, baselineOn, target, dueOn, recorded }: TypedTarget): TargetCourse => {
  const [from, to] = [typedNumber(baseline), typedNumber(target)]
  if (from === null) return missing(baseline === '' ? 'Write the baseline' : 'Write the baseline as one number')
  if (to === null) return missing(target === '' ? 'Write the target' : 'Write the target as one number')
  if (from === to) return missing('Baseline and target are the same: there is no way to go')
  if (baselineOn === null) return missing('Say when the baseline was taken')
  if (dueOn === null) return missing('Say by when')
  const days = daysBetween(baselineOn, dueOn)
  if (days <= 0) return missing('The due date must come after the day of the baseline')
  const last = recorded.at(-1)
  if (!last) return missing('Record a value')
  const value = typedNumber(last.value)
  if (value === null) return missing('Record the value as one number')
  return {
    course: courseOf({ baseline: from, target: to, days }, { day: daysBetween(baselineOn, last.on), value }),
    missing: null,
  }
}
