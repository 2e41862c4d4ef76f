import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './inline-panel.module.css'

interface InlinePanelProps {
  readonly title: string
  readonly note: string
  /** 'Close the weights' */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Opens above the priorities, so that these stay in sight. */
export function InlinePanel({ title, note, closeLabel, onClose, children }: InlinePanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <div>
          <h2>{title}</h2>
          <p>{note}</p>
        </div>
        <IconButton label={closeLabel} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {children}
    </section>
  )
}
