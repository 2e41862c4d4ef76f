import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { formatCount, formatDate } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import styles from './account-comments.module.css'

interface AccountCommentsProps {
  readonly record: EvidenceRecord
  readonly onChoose: (comment: string) => void
  /** Shows all of the account in the table. */
  readonly onAll: (account: string) => void
}

const shown = 6

/** What else the customer said, newest first. */
export function AccountComments({ record, onChoose, onAll }: AccountCommentsProps) {
  const account = record.account?.id ?? ''
  const own = new Set(record.passages.flatMap(({ comments }) => comments.map(({ comment }) => comment)))
  const { data } = useEntry(
    'evidence.list',
    { filter: { accounts: [account] }, sort: 'newest', limit: shown + Math.min(own.size, 400) },
    { isEnabled: account !== '', keepsPrevious: false },
  )
  if (!data || !record.account) return null
  const others = data.rows.filter(({ comment }) => !own.has(comment)).slice(0, shown)
  const total = data.total - own.size
  if (others.length === 0) return null
  return (
    <section className={styles.others} aria-label={`Others from ${record.account.name}`}>
      <h3>
        {formatCount(total, 'other comment')} from {record.account.name}
      </h3>
      <ul>
        {others.map((row) => (
          <li key={row.comment}>
            <button type="button" className={styles.other} onClick={() => onChoose(row.comment)}>
              <span className={styles.words}>{row.text}</span>
              <span className={styles.when}>{row.when && formatDate(row.when.iso)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > others.length && (
        <Button variant="quiet" className={styles.all} onPress={() => onAll(account)}>
          Show all in the table
        </Button>
      )}
    </section>
  )
}
