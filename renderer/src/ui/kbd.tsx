import styles from './kbd.module.css'
import { shownKeys } from './shown-keys.ts'

/** A shortcut as it is written on this machine's keyboard. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{shownKeys(keys)}</kbd>
}
