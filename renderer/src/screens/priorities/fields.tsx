import type { ReactNode } from 'react'
import styles from './fields.module.css'

/** Names and what stands beside them. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.fields}>{children}</dl>
}

interface FieldProps {
  readonly name: string
  readonly note?: string
  readonly children: ReactNode
}

export function Field({ name, note, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}
