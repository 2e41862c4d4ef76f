import { Link } from '@tanstack/react-router'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './theme-screen.module.css'

/** The sub-themes, which it counts too. */
export function PartList({ parts }: { readonly parts: OutputOf<'themes.page'>['children'] }) {
  if (parts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Sub-themes</h2>
      <ul className={styles.rows}>
        {parts.map((part) => (
          <li key={part.id}>
            <Link className={styles.name} to="/themes/$id" params={{ id: part.id }}>
              <ThemeDot colour={part.colour} />
              {part.label}
            </Link>
            <span className={styles.words}>{formatCount(part.comments, 'comment')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
