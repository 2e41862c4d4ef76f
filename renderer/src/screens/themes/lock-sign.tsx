import { Lock } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components'
import styles from './theme-table.module.css'

/** Says that a theme keeps its name and its comments. */
export function LockSign() {
  return (
    <span className={styles.lock} title="Locked: it keeps its name and its comments">
      <Lock size={13} aria-hidden />
      <VisuallyHidden>Locked</VisuallyHidden>
    </span>
  )
}
