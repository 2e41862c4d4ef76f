import type { ReactNode } from 'react'
import type { Target, TargetRef } from '#shared/contract/plan.ts'
import { formatDate } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { Explained } from '../../ui/explained.tsx'
import { RecordValue } from './record-value.tsx'
import styles from './targets.module.css'

interface CourseLineProps {
  readonly target: Target
  readonly at: TargetRef
  readonly name: string
  /** Stands at the end. */
  readonly children: ReactNode
}

const tones = { 'on course': styles.good, close: styles.warn, behind: styles.bad } as const

const courseLines = [
  'The last recorded value against the straight line from the baseline, on its day, to the target on its due date.',
  'On course at or beyond the line, close within a tenth of the whole way of it, behind otherwise.',
]

/** Whether it is on course by its last value, or what has to be filled in to say so. */
export function CourseLine({ target, at, name, children }: CourseLineProps) {
  const last = target.recorded.at(-1)
  return (
    <div className={styles.course}>
      {target.course && (
        <Explained name="On course or not" lines={courseLines}>
          <b className={classNames(tones[target.course])}>{target.course}</b>
        </Explained>
      )}
      {last && (
        <span>
          <span className={styles.figure}>{last.value}</span> on {formatDate(last.on)}
        </span>
      )}
      {target.missing && <span className={styles.none}>{missingWords(target.missing)}</span>}
      <RecordValue target={target} at={at} name={name} />
      {children}
    </div>
  )
}

/** 'Say by when' → 'Course not known: say by when', which is no button. */
const missingWords = (what: string): string => `Course not known: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
