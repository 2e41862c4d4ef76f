import type { ReactNode } from 'react'
import styles from './plan-part.module.css'

interface PlanPartProps {
  readonly name: string
  readonly note?: string
  readonly children: ReactNode
}

/** One letter of the OGSM: its name at the side, what it holds beside it. */
export function PlanPart({ name, note, children }: PlanPartProps) {
  return (
    <section className={styles.part} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        {note && <p>{note}</p>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
