import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './settings.module.css'

export interface SettingProps {
  readonly title: string
  /** What it is good for, in a line or two. */
  readonly note: ReactNode
  readonly children: ReactNode
}

/** One setting: what it is on the left, the way to change it on the right. */
export function Setting({ title, note, children }: SettingProps) {
  const id = useId()
  return (
    <section className={styles.setting} aria-labelledby={id}>
      <div className={styles.words}>
        <h3 id={id}>{title}</h3>
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.control}>{children}</div>
    </section>
  )
}
