import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ThemesSearch } from '../../../route-search.ts'
import { useEntry } from '../../../api/use-query.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Select } from '../../../ui/select.tsx'
import { SaveTable } from '../save-table.tsx'
import { TrendCards } from './trend-cards.tsx'
import { TrendNumbers } from './trend-numbers.tsx'
import { basisLine, orderedTrends, type TrendOrder } from './trend-words.ts'
import styles from './trend.module.css'

interface TrendPanelProps {
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

const pers = [
  { id: 'month', label: 'Months' },
  { id: 'quarter', label: 'Quarters' },
] as const
const orders = [
  { id: 'change', label: 'Largest change first' },
  { id: 'size', label: 'Most comments first' },
  { id: 'name', label: 'By name' },
] as const
const forms = [
  { id: 'lines', label: 'Lines' },
  { id: 'numbers', label: 'Numbers' },
] as const

/** How the share of customers that raise each theme has moved. */
export function TrendPanel({ selected, onSelect }: TrendPanelProps) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/themes' })
  const { per = 'month', order = 'change', as = 'lines' } = search
  const { data } = useEntry('themes.trend', { per })
  const change = (next: Partial<ThemesSearch>): void =>
    void navigate({ to: '/themes', search: { ...search, ...next }, replace: true })
  if (!data) return null
  if (data.periods.length === 0) {
    return (
      <EmptyState>
        No comment has a date, so nothing can be said about time. Map a date column to change that.
      </EmptyState>
    )
  }
  const themes = orderedTrends(data.themes, order)
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl label="Periods" segments={pers} value={per} onChange={(next) => change({ per: next })} />
        <Select<TrendOrder>
          className={styles.order ?? ''}
          label="Order"
          hidesLabel
          options={orders}
          value={order}
          onChange={(next) => change({ order: next })}
        />
        <SegmentedControl label="Shown as" segments={forms} value={as} onChange={(next) => change({ as: next })} />
        <SaveTable of={{ per }} />
        <p className={styles.basis}>{basisLine(data)}</p>
      </div>
      {as === 'lines' ? (
        <TrendCards trends={data} themes={themes} selected={selected} onSelect={onSelect} />
      ) : (
        <TrendNumbers trends={data} themes={themes} selected={selected} onSelect={onSelect} />
      )}
    </div>
  )
}
