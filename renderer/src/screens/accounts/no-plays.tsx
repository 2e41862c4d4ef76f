import { Link } from '@tanstack/react-router'
import styles from './account-plays.module.css'

/** Where plays come from, as long as there are none. */
export function NoPlays() {
  return (
    <p className={styles.none}>
      There are no plays yet. They are kept on{' '}
      <Link to="/plan" search={{ view: 'library' }}>
        Plan → Guardrails and plays
      </Link>
      .
    </p>
  )
}
