import type { Target, TargetRef } from '#shared/contract/plan.ts'
import { formatDate } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { RecordValue } from './record-value.tsx'
import styles from './targets.module.css'

interface CourseLineProps {
  readonly target: Target
  readonly at: TargetRef
  readonly name: string
}

const tones = { 'on course': styles.good, close: styles.warn, behind: styles.bad } as const

/** Whether it is on course by its last value, or what has to be filled in to say so. */
export function CourseLine({ target, at, name }: CourseLineProps) {
  const last = target.recorded.at(-1)
  return (
    <div className={styles.course}>
      {target.course && <b className={classNames(tones[target.course])}>{target.course}</b>}
      {last && (
        <span>
          <span className={styles.figure}>{last.value}</span> on {formatDate(last.on)}
        </span>
      )}
      {target.missing && <span className={styles.none}>{target.missing}</span>}
      <RecordValue target={target} at={at} name={name} />
    </div>
  )
}
