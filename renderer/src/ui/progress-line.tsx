import { Label, ProgressBar } from 'react-aria-components'
import { formatPercent } from '#shared/domain/format.ts'
import { Button } from './button.tsx'
import styles from './progress-line.module.css'

export interface ProgressLineProps {
  /** Null before the first report. */
  readonly progress: { readonly step: string; readonly done: number; readonly detail: string } | null
  readonly onCancel?: () => void
  /** The words until the first report: 'Starting'. */
  readonly beforeFirst?: string
}

/** What runs, how far it is, and the way to stop it. */
export function ProgressLine({ progress, onCancel, beforeFirst = 'Starting' }: ProgressLineProps) {
  const done = progress?.done ?? 0
  const words = progress ? [progress.step, progress.detail].filter(Boolean).join(', ') : beforeFirst
  return (
    <ProgressBar className={styles.line ?? ''} value={done * 100}>
      <Label className={styles.words ?? ''}>{words}</Label>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${(done * 100).toFixed(1)}%` }} />
      </span>
      <span className={styles.share} aria-hidden>
        {formatPercent(done)}
      </span>
      {onCancel && <Button onPress={onCancel}>Cancel</Button>}
    </ProgressBar>
  )
}
