import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { CrossTable } from '#shared/contract/coding.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './cross-table-view.module.css'

interface CrossTableViewProps {
  /** An attribute; null counts themes by themes. */
  readonly by: string | null
  readonly onBy: (by: string | null) => void
}

const themes = 'themes'

/** Themes by the values of an attribute, or by each other; what stands out by the test is marked and says how much. */
export function CrossTableView({ by, onBy }: CrossTableViewProps) {
  const [shown, setShown] = useState<'units' | 'share'>('share')
  const { data: known } = useEntry('coding.attributes', {})
  const { data, error } = useEntry('coding.table', { by: by === null ? 'themes' : { attribute: by } })
  const options = [
    { id: themes, label: 'Themes' },
    ...(known?.attributes ?? []).map((attribute) => ({ id: `attribute ${attribute}`, label: attribute })),
  ]
  return (
    <>
      <div className={styles.choices}>
        <Select
          label="Themes by"
          options={options}
          value={by === null ? themes : `attribute ${by}`}
          onChange={(next) => onBy(next === themes ? null : next.replace(/^attribute /, ''))}
        />
        <SegmentedControl
          label="Shown"
          segments={[
            { id: 'share', label: 'Shares' },
            { id: 'units', label: 'Counts' },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      {error && <EmptyState>{error.message}</EmptyState>}
      {data && <Matrix table={data} shown={shown} />}
    </>
  )
}

const unitWords = { account: 'accounts', respondent: 'respondents', record: 'records' } as const

function Matrix({ table, shown }: { readonly table: CrossTable; readonly shown: 'units' | 'share' }) {
  const note = useId()
  const units = unitWords[table.unit]
  return (
    <>
      <p id={note} className={styles.caption}>
        {shown === 'share'
          ? `Share of each column’s ${units} that raise the theme`
          : `Distinct ${units} that raise the theme`}
        . Marked: more often than in the other columns by Fisher’s exact test, false discoveries kept to 10%.
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={note}>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col" className={styles.number}>
                All
              </th>
              {table.columns.map(({ label, units: count }) => (
                <th key={label} scope="col" className={styles.number} title={label}>
                  <span className={styles.column}>{label}</span>
                  <span className={styles.quiet}>{formatNumber(count)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/themes" search={{ selected: row.id }} className={styles.theme}>
                    <ThemeDot colour={row.colour} />
                    {row.label}
                  </Link>
                </th>
                <td className={styles.number}>{formatNumber(row.units)}</td>
                {row.cells.map((cell, at) => (
                  <td key={table.columns[at]?.label ?? at} className={cell.isOver ? styles.over : styles.number}>
                    {cell.units === 0 ? '' : shown === 'share' ? formatPercent(cell.share) : formatNumber(cell.units)}
                    {cell.isOver && <span className={styles.ratio}>{ratioOf(cell.ratio)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** 2.14 → '×2.1'; null, where nobody else raises the theme, → 'only here'. */
const ratioOf = (ratio: number | null): string => (ratio === null ? 'only here' : `×${formatNumber(ratio, 1)}`)
