import { formatNumber } from '#shared/domain/format.ts'
import { useWatchedFolders } from './use-watched-folders.ts'
import styles from './waiting-badge.module.css'

/** How many files wait in watched folders; nothing while none does. */
export function WaitingBadge() {
  const { waiting } = useWatchedFolders()
  if (waiting.length === 0) return null
  return (
    <span className={styles.badge}>
      {formatNumber(waiting.length)}
      <span className={styles.said}> new {waiting.length === 1 ? 'file waits' : 'files wait'}</span>
    </span>
  )
}
