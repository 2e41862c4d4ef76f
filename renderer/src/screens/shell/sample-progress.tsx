import { useSampleState } from '../../api/open-sample.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import styles from './sample-progress.module.css'

/** How far the sample workspace is, while it is made. */
export function SampleProgress() {
  const { job, progress } = useSampleState()
  if (job === null) return null
  return (
    <div className={styles.line} role="status">
      <span className={styles.words}>Opening the sample workspace</span>
      <ProgressLine progress={progress} />
    </div>
  )
}
