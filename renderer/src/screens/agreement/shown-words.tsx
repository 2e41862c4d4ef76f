import type { ShownComment } from '#shared/contract/agreement.ts'
import { kindWords } from '../../ui/kind-words.ts'
import styles from './agreement.module.css'

/** A comment as a coder reads it: what was asked or said before, then the words. */
export function ShownWords({ of: { kind, voice, question, before, text } }: { readonly of: ShownComment }) {
  const asked = question ?? before
  return (
    <figure className={styles.shown}>
      <figcaption className={styles.quiet}>
        {kindWords[kind]}
        {voice === 'reported' && ', reported by staff'}
        {asked && <span className={styles.before}>{asked}</span>}
      </figcaption>
      <blockquote className={styles.words}>{voice === 'customer' ? `“${text}”` : text}</blockquote>
    </figure>
  )
}
