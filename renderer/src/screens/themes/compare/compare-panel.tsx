import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Group } from '#shared/contract/theme-views.ts'
import { useEntry } from '../../../api/use-query.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SaveTable } from '../save-table.tsx'
import { ComparePickers } from './compare-pickers.tsx'
import { CompareTable } from './compare-table.tsx'
import { sizesLine, testsLine, wayOf, type Ways } from './compare-words.ts'
import styles from './compare.module.css'

interface ComparePanelProps {
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

/** What two groups of customers, or two times, say more or less of. */
export function ComparePanel(props: ComparePanelProps) {
  const { data } = useEntry('themes.compareChoices', {})
  if (!data) return null
  return data.ways.length === 0 ? (
    <EmptyState>
      There is nothing to compare: all comments are of one time, one source and one kind of customer.
    </EmptyState>
  ) : (
    <Compared {...props} ways={data.ways} />
  )
}

function Compared({ selected, onSelect, ways }: ComparePanelProps & { readonly ways: Ways }) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/themes' })
  const asked = wayOf(ways, search.a, search.b)
  const way = asked ?? ways[0]
  const a = asked ? search.a : way?.groups[0]?.group
  const b = asked ? search.b : way?.groups[1]?.group
  if (!way || !a || !b) return null
  const pick = (next: { readonly a: Group; readonly b: Group }): void =>
    void navigate({ to: '/themes', search: { ...search, ...next }, replace: true })
  return (
    <div className={styles.panel}>
      <ComparePickers ways={ways} way={way} a={a} b={b} onPick={pick}>
        <SaveTable of={{ a, b }} />
      </ComparePickers>
      <Sides a={a} b={b} selected={selected} onSelect={onSelect} />
    </div>
  )
}

function Sides({ a, b, ...rest }: ComparePanelProps & { readonly a: Group; readonly b: Group }) {
  const { data } = useEntry('themes.compare', { a, b })
  if (!data) return null
  return (
    <>
      <p className={styles.basis}>
        {sizesLine(data)}. {testsLine(data)}
      </p>
      <CompareTable comparison={data} {...rest} />
    </>
  )
}
