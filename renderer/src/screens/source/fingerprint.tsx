import { Copy } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { toasts } from '../../ui/toasts.ts'
import styles from './fingerprint.module.css'

/** The SHA-256 of the file's bytes, to be compared with that of the file at hand. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sha256)
      toasts.say('Fingerprint copied')
    } catch {
      toasts.warn('The clipboard cannot be written to from here. Select the fingerprint and copy it.')
    }
  }
  return (
    <span className={styles.line}>
      <span>SHA-256</span>
      <code className={styles.digest}>{sha256}</code>
      <IconButton label="Copy the fingerprint" className={styles.copy ?? ''} onPress={() => void copy()}>
        <Copy aria-hidden />
      </IconButton>
    </span>
  )
}
