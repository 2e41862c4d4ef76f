import { useMemo } from 'react'
import type { ComparedTheme } from '#shared/contract/theme-views.ts'
import type { Estimate } from '#shared/contract/values.ts'
import { formatNumber, formatPercent, formatSigned, notKnown } from '#shared/domain/format.ts'
import { DifferenceBar } from '../../../charts/difference-bar.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { TableColumn } from '../../../ui/table-column.ts'
import { useSortedRows } from '../../../ui/table-rows.ts'
import { ThemeDot } from '../../../ui/theme-chip.tsx'
import { intervalOf, testWords, verdictOf, type Comparison } from './compare-words.ts'
import styles from './compare.module.css'

interface CompareTableProps {
  readonly comparison: Comparison
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

export function CompareTable({ comparison, selected, onSelect }: CompareTableProps) {
  const columns = useMemo(() => columnsFor(comparison), [comparison])
  const sorted = useSortedRows(comparison.themes, columns)
  return (
    <DataTable
      label={`Themes in ${comparison.a.label} and ${comparison.b.label}`}
      columns={columns}
      {...sorted}
      rowKey={(theme) => theme.id}
      rowHeight={44}
      activeKey={selected}
      onActivate={(theme) => onSelect(theme.id)}
    />
  )
}

function columnsFor(comparison: Comparison): readonly TableColumn<ComparedTheme>[] {
  const reach = Math.max(
    0.02,
    ...comparison.themes.flatMap(({ difference }) =>
      difference ? [Math.abs(difference.low), Math.abs(difference.high)] : [],
    ),
  )
  return [
    {
      id: 'theme',
      header: 'Theme',
      width: 'minmax(150px, 1.4fr)',
      cell: (theme) => (
        <>
          <ThemeDot colour={theme.colour} />
          <span className={styles.name} title={theme.label}>
            {theme.label}
          </span>
        </>
      ),
      sortValue: (theme) => theme.label,
    },
    sideColumn('a', 'A', ({ shareA, a }) => ({ share: shareA, ...a })),
    sideColumn('b', 'B', ({ shareB, b }) => ({ share: shareB, ...b })),
    {
      id: 'bar',
      header: 'B ← more → A',
      width: 'minmax(112px, 1fr)',
      hint: 'To the left more in B, to the right more in A; the line is the 95% interval',
      cell: ({ difference, verdict }) =>
        difference && (
          <DifferenceBar difference={difference} reach={reach} isClear={verdict === 'more' || verdict === 'less'} />
        ),
    },
    {
      id: 'difference',
      header: 'Points',
      width: '104px',
      align: 'end',
      cell: (theme) => <Points theme={theme} />,
      sortValue: ({ difference }) => difference?.value ?? null,
      sortsDescendingFirst: true,
      hint: 'Share in A less share in B, in points, with its 95% interval, which is of this theme alone',
    },
    {
      id: 'verdict',
      header: 'Verdict',
      width: 'minmax(150px, 0.9fr)',
      cell: (theme) => <Verdict theme={theme} comparison={comparison} />,
      sortValue: ({ q }) => q,
      hint: 'p by Fisher’s exact test; the verdict goes by p adjusted for all themes tested',
    },
  ]
}

interface SideShare {
  readonly share: Estimate | null
  readonly hits: number
  readonly of: number
}

const sideColumn = (
  id: string,
  header: string,
  sideOf: (theme: ComparedTheme) => SideShare,
): TableColumn<ComparedTheme> => ({
  id,
  header,
  width: '86px',
  align: 'end',
  cell: (theme) => {
    const { share, hits, of } = sideOf(theme)
    return (
      <span className={styles.points}>
        <b>{share ? formatPercent(share.value, 1) : notKnown}</b>
        <small>
          {formatNumber(hits)} of {formatNumber(of)}
        </small>
      </span>
    )
  },
  sortValue: (theme) => sideOf(theme).share?.value ?? null,
  sortsDescendingFirst: true,
})

function Points({ theme: { difference } }: { readonly theme: ComparedTheme }) {
  if (!difference) return <>{notKnown}</>
  return (
    <span className={styles.points}>
      <b>{formatSigned(100 * difference.value, 1)}</b>
      <small>{intervalOf(difference)}</small>
    </span>
  )
}

function Verdict({ theme, comparison }: { readonly theme: ComparedTheme; readonly comparison: Comparison }) {
  const words = verdictOf(theme, comparison)
  const tested = testWords(theme)
  const isClear = theme.verdict === 'more' || theme.verdict === 'less'
  return (
    <span className={styles.verdict}>
      {isClear ? (
        <span className={styles.named}>
          <Chip tone="accent">{words}</Chip>
        </span>
      ) : (
        <span>{words}</span>
      )}
      {tested !== null && <small>{tested}</small>}
    </span>
  )
}
