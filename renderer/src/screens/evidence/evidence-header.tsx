import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ActiveFilters } from './active-filters.tsx'
import styles from './evidence-header.module.css'
import type { EvidenceQuery, FilterPart } from './evidence-query.ts'
import { FacetFilters } from './facet-filters.tsx'
import { MoreFilters } from './more-filters.tsx'
import { SearchBox } from './search-box.tsx'
import type { EvidenceFound } from './use-evidence-pages.ts'

export interface EvidenceHeaderProps {
  readonly summary: OutputOf<'workspace.summary'> | undefined
  readonly query: EvidenceQuery
  readonly found: EvidenceFound
  readonly onChange: (part: FilterPart) => void
  readonly onClear: () => void
  readonly onOrder: (sort: EvidenceQuery['sort']) => void
  /** Export and import. */
  readonly actions: ReactNode
  /** Views and columns. */
  readonly tools: ReactNode
}

export function EvidenceHeader(props: EvidenceHeaderProps) {
  const { summary, query, found, onChange, onClear, onOrder, actions, tools } = props
  const { filter } = query
  const isFiltered = Object.keys(filter).length > 0
  return (
    <PageHeader title="Evidence" facts={summary && factsOf(summary)} actions={actions}>
      <SearchBox
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search })}
        found={isFiltered && found.total !== null ? foundWords(found) : null}
      />
      <div className={styles.tools}>{tools}</div>
      <div className={styles.filters}>
        <FacetFilters filter={filter} onChange={onChange} />
        <MoreFilters query={query} onChange={onChange} onOrder={onOrder} />
      </div>
      <ActiveFilters filter={filter} onChange={onChange} onClear={onClear} />
      {found.error && (
        <p className={styles.error} role="alert">
          {found.error}
        </p>
      )}
    </PageHeader>
  )
}

function factsOf(summary: OutputOf<'workspace.summary'>): string {
  const { comments, accounts, sources } = summary
  return [
    formatCount(comments, 'comment'),
    accounts > 0 && formatCount(accounts, 'account'),
    formatCount(sources, 'source'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function foundWords({ total, tookMs, likeBy }: EvidenceFound): string {
  const by = likeBy === null ? '' : likeBy === 'meaning' ? ' by meaning' : ' by words'
  return `${formatNumber(total ?? 0)} found${by} in ${tookMs < 1 ? 'under 1' : formatNumber(Math.round(tookMs))} ms`
}
