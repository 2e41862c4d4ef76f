import type { AccountRow } from '#shared/contract/accounts.ts'
import { formatDate, formatNumber, notKnown } from '#shared/domain/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { wholeMoney } from '../../ui/money.ts'
import { ScoreBadge } from '../../ui/score-badge.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { qualityInShort } from './account-words.ts'
import styles from './account-columns.module.css'
import { RiskBadge } from './risk-badge.tsx'

/** What there is in the workspace; a column without anything in it is not shown. */
export interface ColumnsNeeded {
  readonly score: boolean
  readonly value: boolean
  readonly renewal: boolean
  readonly risk: boolean
  /** In place of how complete the data is. */
  readonly plays: boolean
}

export function accountColumns(needed: ColumnsNeeded): readonly TableColumn<AccountRow>[] {
  const columns: readonly (TableColumn<AccountRow> | false)[] = [
    {
      id: 'name',
      header: 'Account',
      width: 'minmax(140px, 1fr)',
      isSortable: true,
      cell: (row) => <AccountName row={row} />,
    },
    needed.plays && {
      id: 'plays',
      header: 'Plays',
      width: 'minmax(92px, 0.8fr)',
      hint: 'Plays that run for it now',
      cell: (row) => <PlaysRunning row={row} />,
    },
    {
      id: 'comments',
      header: 'Comments',
      width: '92px',
      align: 'end',
      isSortable: true,
      sortsDescendingFirst: true,
      cell: (row) => formatNumber(row.comments),
    },
    needed.score && {
      id: 'score',
      header: 'Last score',
      width: '94px',
      isSortable: true,
      cell: (row) => (row.lastScore === null ? notKnown : <ScoreBadge score={row.lastScore} />),
    },
    needed.risk && {
      id: 'risk',
      header: 'Risk',
      width: '90px',
      isSortable: true,
      sortsDescendingFirst: true,
      hint: 'Points from scores, complaints, renewals, deals and silence: high from 50, middle from 25',
      cell: (row) => <RiskBadge risk={row.risk} />,
    },
    {
      id: 'last',
      header: 'Last heard',
      width: '98px',
      isSortable: true,
      sortsDescendingFirst: true,
      cell: (row) => (row.lastOn === null ? notKnown : formatDate(row.lastOn)),
    },
    needed.value && {
      id: 'value',
      header: 'Value a year',
      width: '108px',
      align: 'end',
      isSortable: true,
      sortsDescendingFirst: true,
      cell: (row) => wholeMoney(row.value),
    },
    needed.renewal && {
      id: 'renewal',
      header: 'Renewal',
      width: '98px',
      isSortable: true,
      cell: (row) => (row.renewalOn === null ? notKnown : formatDate(row.renewalOn)),
    },
    !needed.plays && {
      id: 'quality',
      header: 'Data',
      width: '112px',
      hint: 'How many of its answers, calls and deals have a date, a score, a comment: what is missing most',
      cell: (row) => <span className={styles.quiet}>{qualityInShort(row.quality) ?? notKnown}</span>,
    },
  ]
  return columns.filter((column) => column !== false)
}

/** The latest as a chip; all of them on hover. */
function PlaysRunning({ row }: { readonly row: AccountRow }) {
  const titles = row.plays.filter(({ state }) => state === 'assigned').map(({ title }) => title)
  const [latest] = titles
  if (latest === undefined) return null
  return (
    <span className={styles.running} title={titles.join(', ')}>
      <Chip>
        <span>{latest}</span>
      </Chip>
      {titles.length > 1 && <span className={styles.quiet}>+{formatNumber(titles.length - 1)}</span>}
    </span>
  )
}

/** With the other spellings that count as it, which give way first. */
function AccountName({ row }: { readonly row: AccountRow }) {
  const others = row.spellings.map((spelling) => spelling.name).join(', ')
  return (
    <span className={styles.account}>
      <span className={styles.name}>{row.name}</span>
      {others !== '' && (
        <span className={styles.others} title={`Also spelled ${others}`}>
          {others}
        </span>
      )}
    </span>
  )
}
