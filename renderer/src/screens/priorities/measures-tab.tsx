import { useEntry } from '../../api/use-query.ts'
import { Targets } from '../plan/targets.tsx'
import styles from './pane.module.css'

interface MeasuresTabProps {
  readonly priority: string
  readonly isDisabled: boolean
}

/** How one will see that the priority is done: where each measure stands, its way to go, what was recorded. */
export function MeasuresTab({ priority, isDisabled }: MeasuresTabProps) {
  const { data: plan } = useEntry('plan.get', { id: priority }, { keepsPrevious: false })
  if (!plan) return null
  return (
    <div className={styles.body}>
      {plan.measures.length === 0 && (
        <p className={styles.quiet}>
          A measure is a number customers would notice: where it is today, where it should be and by when. Record its
          values as they come, and it says whether it is on course.
        </p>
      )}
      <Targets kind="measure" of={priority} rows={plan.measures} most={8} isDisabled={isDisabled} />
    </div>
  )
}
