import type { ColumnLayout } from '#shared/contract/saved-views.ts'
import type { CommentReading, EvidenceRow } from '#shared/contract/evidence.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { kindWords, outcomeWords } from '../../ui/kind-words.ts'
import { MarkedText } from '../../ui/marked-text.tsx'
import { shortMoney } from '../../ui/money.ts'
import { ScoreBadge } from '../../ui/score-badge.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import styles from './comment-columns.module.css'
import type { KnownColumn } from './column-layout.ts'
import { languageWord, readingSentence, speechWords, toneWords } from './reading-words.ts'

/** What there is in the workspace; a column without anything in it is not shown. */
export interface ColumnsNeeded {
  readonly scores: boolean
  readonly deals: boolean
  readonly accounts: boolean
  readonly themes: boolean
  readonly tones: boolean
}

const outcomeTones = { won: 'good', lost: 'bad', 'no-decision': 'neutral', open: 'neutral' } as const

/** Columns that are there when asked for, and not before. */
const rare = new Set(['evidence', 'speech', 'tags', 'language'])

/** Every column of the table in its own order; what the workspace has nothing of is not among them. */
export function commentColumns(needed: ColumnsNeeded): readonly TableColumn<EvidenceRow>[] {
  const columns: readonly (TableColumn<EvidenceRow> | false)[] = [
    { id: 'evidence', header: 'Evidence', width: '78px', isWords: true, cell: (row) => row.evidenceId },
    { id: 'source', header: 'Source', width: '68px', isWords: true, cell: (row) => kindWords[row.kind] },
    {
      id: 'text',
      header: 'What they said',
      width: 'minmax(180px, 1fr)',
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
      isWords: true,
      cell: (row) => row.amount && shortMoney(row.amount),
    },
    needed.accounts && {
      id: 'account',
      header: 'Account',
      width: '106px',
      isWords: true,
      cell: (row) => row.account?.name,
    },
    {
      id: 'date',
      header: 'Date',
      width: '102px',
      isWords: true,
      isSortable: true,
      sortsDescendingFirst: true,
      cell: (row) => row.when && formatDate(row.when.iso),
    },
    needed.tones && {
      id: 'speech',
      header: 'Kind of comment',
      width: '112px',
      isWords: true,
      cell: ({ reading }) => reading.speech && speechWords[reading.speech],
    },
    needed.tones && {
      id: 'language',
      header: 'Language',
      width: '92px',
      isWords: true,
      cell: ({ reading }) => reading.language && languageWord(reading.language),
    },
    {
      id: 'tags',
      header: 'Tags',
      width: '120px',
      isWords: true,
      cell: (row) => row.tags.join(', '),
    },
    needed.themes && {
      id: 'theme',
      header: 'Theme',
      width: '138px',
      cell: (row) => <Themes row={row} />,
    },
  ]
  return columns.filter((column) => column !== false)
}

/** The columns as they are laid out: those that are shown, in their order and width. */
export function laidOut(
  columns: readonly TableColumn<EvidenceRow>[],
  layout: readonly ColumnLayout[],
): readonly TableColumn<EvidenceRow>[] {
  return layout.flatMap(({ id, isShown, widthPx }) => {
    const column = columns.find((one) => one.id === id)
    if (!column || !isShown) return []
    return [widthPx === null ? column : { ...column, width: `${widthPx}px` }]
  })
}

export const knownColumns = (columns: readonly TableColumn<EvidenceRow>[]): readonly KnownColumn[] =>
  columns.map(({ id }) => ({ id, isShown: !rare.has(id) }))

function Said({ row }: { readonly row: EvidenceRow }) {
  const [open, close] = row.voice === 'customer' ? ['“', row.isCut ? '…' : '”'] : ['', '']
  return (
    <>
      {row.outcome && <Chip tone={outcomeTones[row.outcome]}>{outcomeWords[row.outcome]}</Chip>}
      <span className={classNames(styles.said, row.isExcluded && styles.excluded)}>
        {row.marks.length === 0 ? (
          `${open}${row.text}${close}`
        ) : (
          <>
            {open}
            <MarkedText text={row.text} marks={row.marks} />
            {close}
          </>
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

function Themes({ row: { themes, isExcluded } }: { readonly row: EvidenceRow }) {
  const [first, ...rest] = themes
  if (isExcluded) return <Chip title="Counted nowhere, because a person said so">Excluded</Chip>
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
