import type { ReactNode } from 'react'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  readonly title: string
  /** Beside the title: '4,812 comments · 386 accounts'. */
  readonly facts?: ReactNode
  /** Buttons at the end. */
  readonly actions?: ReactNode
  /** A second line: search, filters, numbers. */
  readonly children?: ReactNode
}

export function PageHeader({ title, facts, actions, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1>{title}</h1>
        {facts && <span className={styles.facts}>{facts}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children && <div className={styles.second}>{children}</div>}
    </header>
  )
}
