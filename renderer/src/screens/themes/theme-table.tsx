import { useEffect, useMemo, useRef } from 'react'
import type { ThemeRow } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatInterval, formatNumber, formatSigned, notKnown } from '#shared/domain/format.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { shortMoney } from '../../ui/money.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import type { TableColumn, TableSort } from '../../ui/table-column.ts'
import { setPicks } from '../../ui/table-picks.ts'
import { useSortedRows } from '../../ui/table-rows.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import { LockSign } from './lock-sign.tsx'
import { nestedRows } from './nested-rows.ts'
import { monthsLine, toneOf, unitHeading } from './theme-words.ts'
import { useListener } from '../../ui/use-listener.ts'
import { useRowDrag } from './use-row-drag.ts'
import styles from './theme-table.module.css'

interface ThemeTableProps {
  readonly themes: readonly ThemeRow[]
  readonly unit: Unit
  readonly activeKey: string | null
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ids: ReadonlySet<string>) => void
  readonly onActivate: (id: string) => void
  readonly onOpen: (id: string) => void
  /** Rows let go on another. */
  readonly onDrop: (dragged: readonly string[], onto: string) => void
  /** A key that the table itself has no use for. */
  readonly onKey: (event: KeyboardEvent) => void
  /** Told the ids of the rows in their order; the same function at every render. */
  readonly onShown: (ids: readonly string[]) => void
}

const largestFirst: TableSort = { column: 'comments', isDescending: true }

export function ThemeTable(props: ThemeTableProps) {
  const { themes, unit, activeKey, ticked, onTick, onActivate, onOpen, onDrop, onKey, onShown } = props
  const table = useRef<HTMLDivElement>(null)
  const months = themes[0]?.months.length ?? 0
  const columns = useMemo(() => columnsFor(unit, months), [unit, months])
  const sorted = useSortedRows(themes, columns, { initial: largestFirst, arrange: nestedRows })
  useEffect(() => {
    const { count, at } = sorted.rows
    onShown(Array.from({ length: count }, (_, nth) => at(nth)?.id ?? ''))
  }, [sorted.rows, onShown])
  useRowDrag(table, { idAt: (index) => sorted.rows.at(index)?.id, ticked, onDrop })
  useListener(table, 'keydown', onKey)
  return (
    <div ref={table} className={styles.table}>
      <DataTable
        label="Themes"
        columns={columns}
        {...sorted}
        rowKey={(theme) => theme.id}
        rowHeight={38}
        activeKey={activeKey}
        onActivate={(theme) => onActivate(theme.id)}
        onOpen={(theme) => onOpen(theme.id)}
        picks={{
          ...setPicks(ticked, onTick),
          addRange(from, to) {
            const rows = Array.from({ length: to - from + 1 }, (_, nth) => sorted.rows.at(from + nth))
            onTick(new Set([...ticked, ...rows.flatMap((row) => row?.id ?? [])]))
          },
        }}
      />
    </div>
  )
}

function columnsFor(unit: Unit, months: number): readonly TableColumn<ThemeRow>[] {
  return [
    {
      id: 'theme',
      header: 'Theme',
      width: 'minmax(180px, 1fr)',
      cell: (theme) => <Name theme={theme} />,
      sortValue: (theme) => theme.label,
    },
    {
      id: 'comments',
      header: 'Comments',
      width: '92px',
      align: 'end',
      cell: (theme) => formatNumber(theme.comments),
      sortValue: (theme) => theme.comments,
      sortsDescendingFirst: true,
    },
    {
      id: 'units',
      header: unitHeading[unit],
      width: unit === 'respondent' ? '106px' : '90px',
      align: 'end',
      cell: (theme) => formatNumber(theme.units),
      sortValue: (theme) => theme.units,
      sortsDescendingFirst: true,
    },
    {
      id: 'impact',
      header: 'NPS impact',
      width: '98px',
      align: 'end',
      cell: (theme) => <Impact theme={theme} />,
      sortValue: (theme) => theme.npsImpact?.value ?? null,
      hint: 'NPS of those who say something, less the NPS of those among them who do not raise the theme',
    },
    {
      id: 'stake',
      header: 'At stake',
      width: '86px',
      align: 'end',
      cell: (theme) => shortMoney(theme.atStake),
      sortValue: (theme) => theme.atStake?.amountMinor ?? null,
      sortsDescendingFirst: true,
      hint: 'Renewals due within 12 months and deals of the accounts that complain of it; not to be summed over themes',
    },
    {
      id: 'months',
      header: months > 0 ? `${months} months` : 'Months',
      width: '86px',
      cell: (theme) =>
        months > 1 &&
        (theme.months.some(({ units }) => units > 0) ? (
          <Sparkline values={theme.months.map(({ units }) => units)} label={monthsLine(theme, unit)} />
        ) : (
          // Comments without a date: a line along zero would say that nobody spoke.
          '—'
        )),
    },
    {
      id: 'evidence',
      header: 'Evidence',
      width: '108px',
      cell: (theme) => <StrengthSquares grade={theme.grade} />,
      sortValue: (theme) => theme.grade.grade,
      sortsDescendingFirst: true,
    },
  ]
}

/** Taken hold of here, a row can be let go on another. */
function Name({ theme }: { readonly theme: ThemeRow }) {
  return (
    <span draggable className={classNames(styles.handle, theme.parent !== null && styles.part)}>
      <ThemeDot colour={theme.colour} />
      <span className={styles.name} title={theme.label}>
        {theme.label}
      </span>
      {theme.isLocked && <LockSign />}
      {theme.trend === 'rising' && <Chip tone="warn">rising</Chip>}
      {theme.isSevere && <Chip tone="bad">severe</Chip>}
    </span>
  )
}

function Impact({ theme }: { readonly theme: ThemeRow }) {
  const impact = theme.npsImpact
  if (!impact) return <span title="Fewer than 20 scored answers raise it">{notKnown}</span>
  return (
    <span className={classNames(styles[toneOf(impact)])} title={`95% CI ${formatInterval(impact)}`}>
      {formatSigned(impact.value, 1)}
    </span>
  )
}
