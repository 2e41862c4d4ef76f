import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  /** One sentence that says what to do. */
  readonly children: ReactNode
  /** The button that does it. */
  readonly action?: ReactNode
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
