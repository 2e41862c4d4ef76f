import { Link } from '@tanstack/react-router'
import type { RelatedTheme } from '#shared/contract/theme-page.ts'
import type { Unit } from '#shared/contract/values.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import { relatedWords } from '../themes/theme-words.ts'
import styles from './theme-screen.module.css'

interface RelatedListProps {
  readonly related: readonly RelatedTheme[]
  readonly unit: Unit
}

/** Themes that the same customers raise. */
export function RelatedList({ related, unit }: RelatedListProps) {
  if (related.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Raised together with</h2>
      <ul className={styles.rows}>
        {related.map((theme) => (
          <li key={theme.id}>
            <Link className={styles.name} to="/themes/$id" params={{ id: theme.id }}>
              <ThemeDot colour={theme.colour} />
              {theme.label}
            </Link>
            <span className={styles.words}>{relatedWords(theme, unit)}</span>
          </li>
        ))}
      </ul>
      <details className={styles.how}>
        <summary>How this is counted</summary>
        <p>
          {unit === 'account' ? 'Accounts' : unit === 'respondent' ? 'Respondents' : 'Records'} that raise both, beside
          the number that would if the two had nothing to do with each other. Fisher’s exact test, held against the
          tests of all other themes (Benjamini-Hochberg at 10%).
        </p>
      </details>
    </section>
  )
}
