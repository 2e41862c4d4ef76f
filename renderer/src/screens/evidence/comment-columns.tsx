import type { CommentReading, EvidenceRow } from '#shared/contract/evidence.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { kindWords, outcomeWords } from '../../ui/kind-words.ts'
import { MarkedText } from '../../ui/marked-text.tsx'
import { shortMoney } from '../../ui/money.ts'
import { ScoreBadge } from '../../ui/score-badge.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import styles from './comment-columns.module.css'
import { readingSentence, toneWords } from './reading-words.ts'

/** What there is in the workspace; a column without anything in it is not shown. */
export interface ColumnsNeeded {
  readonly scores: boolean
  readonly deals: boolean
  readonly accounts: boolean
  readonly themes: boolean
  readonly tones: boolean
}

const outcomeTones = { won: 'good', lost: 'bad', 'no-decision': 'neutral', open: 'neutral' } as const

export function commentColumns(needed: ColumnsNeeded): readonly TableColumn<EvidenceRow>[] {
  const columns: readonly (TableColumn<EvidenceRow> | false)[] = [
    { id: 'source', header: 'Source', width: '68px', cell: (row) => kindWords[row.kind] },
    {
      id: 'text',
      header: 'What they said',
      width: 'minmax(220px, 1fr)',
      cell: (row) => <Said row={row} />,
    },
    (needed.scores || needed.tones) && {
      id: 'score',
      header: needed.scores ? 'Score' : 'Tone',
      width: '70px',
      isSortable: needed.scores,
      cell: (row) => (row.score ? <ScoreBadge score={row.score} /> : <ToneWord reading={row.reading} />),
    },
    needed.deals && {
      id: 'amount',
      header: 'Amount',
      width: '78px',
      align: 'end',
      cell: (row) => row.amount && shortMoney(row.amount),
    },
    needed.accounts && {
      id: 'account',
      header: 'Account',
      width: '106px',
      cell: (row) => <span className={styles.cut}>{row.account?.name}</span>,
    },
    {
      id: 'date',
      header: 'Date',
      width: '94px',
      isSortable: true,
      sortsDescendingFirst: true,
      cell: (row) => row.when && formatDate(row.when.iso),
    },
    needed.themes && {
      id: 'theme',
      header: 'Theme',
      width: '138px',
      cell: (row) => <Themes themes={row.themes} />,
    },
  ]
  return columns.filter((column) => column !== false)
}

function Said({ row }: { readonly row: EvidenceRow }) {
  const words = <MarkedText text={row.text} marks={row.marks} />
  return (
    <>
      {row.outcome && <Chip tone={outcomeTones[row.outcome]}>{outcomeWords[row.outcome]}</Chip>}
      <span className={styles.said}>
        {row.voice === 'customer' ? (
          <>
            “{words}
            {row.isCut ? '…' : '”'}
          </>
        ) : (
          <>{words}</>
        )}
      </span>
    </>
  )
}

/** Stands where a score would: what has a score shows that alone. */
function ToneWord({ reading }: { readonly reading: CommentReading }) {
  if (reading.tone === null) return null
  return (
    <span className={styles.tone} title={readingSentence(reading) ?? undefined}>
      {toneWords[reading.tone.is]}
    </span>
  )
}

function Themes({ themes }: Pick<EvidenceRow, 'themes'>) {
  const [first, ...rest] = themes
  if (!first) return null
  return (
    <>
      <span className={styles.theme}>
        <ThemeChip theme={first} />
      </span>
      {rest.length > 0 && <span title={rest.map((theme) => theme.label).join(', ')}>+{rest.length}</span>}
    </>
  )
}
