import { Pin } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components'
import styles from './pin-sign.module.css'

/** Says that a person put the comment there, so that no run takes it out. */
export function PinSign({ isNamed = false }: { readonly isNamed?: boolean }) {
  return (
    <span className={styles.pin} title="Pinned: a person says that it belongs here">
      <Pin size={13} aria-hidden />
      {isNamed ? 'Belongs here' : <VisuallyHidden>Pinned</VisuallyHidden>}
    </span>
  )
}
