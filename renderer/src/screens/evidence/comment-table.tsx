import { useMemo } from 'react'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { TableSort } from '../../ui/table-column.ts'
import { commentColumns } from './comment-columns.tsx'
import type { EvidenceQuery } from './evidence-query.ts'
import type { EvidencePages } from './use-evidence-pages.ts'

export interface CommentTableProps {
  readonly pages: EvidencePages
  readonly query: EvidenceQuery
  readonly selected: string | null
  readonly onChoose: (comment: string) => void
  readonly onOrder: (sort: EvidenceQuery['sort']) => void
  readonly onClear: () => void
}

const sorts = {
  newest: { column: 'date', isDescending: true },
  oldest: { column: 'date', isDescending: false },
  'lowest-score': { column: 'score', isDescending: false },
  'highest-score': { column: 'score', isDescending: true },
  relevance: null,
  nearest: null,
  file: null,
} as const satisfies Record<EvidenceQuery['sort'], TableSort | null>

function sortOf({ column, isDescending }: TableSort): EvidenceQuery['sort'] {
  if (column === 'score') return isDescending ? 'highest-score' : 'lowest-score'
  return isDescending ? 'newest' : 'oldest'
}

export function CommentTable({ pages, query, selected, onChoose, onOrder, onClear }: CommentTableProps) {
  const { data: facets } = useEntry('evidence.facets', {})
  const has = {
    scores: facets?.bands.some((band) => band.value !== 'none' && band.comments > 0) ?? true,
    deals: (facets?.outcomes.length ?? 1) > 0,
    accounts: (facets?.accounts.length ?? 1) > 0,
    themes: facets?.themes.some((theme) => theme.value !== 'none') ?? true,
    tones: (facets?.tones.length ?? 0) > 0,
  }
  const shown = JSON.stringify(has)
  const columns = useMemo(() => commentColumns(JSON.parse(shown)), [shown])
  return (
    <DataTable
      label="Comments"
      columns={columns}
      rows={pages.rows}
      rowKey={(row) => row.comment}
      activeKey={selected}
      onActivate={(row) => onChoose(row.comment)}
      onView={pages.onView}
      sort={sorts[query.sort]}
      onSort={(sort) => onOrder(sortOf(sort))}
      empty={
        pages.total === 0 && (
          <EmptyState action={<Button onPress={onClear}>Clear search and filters</Button>}>
            No comment matches this search with these filters.
          </EmptyState>
        )
      }
    />
  )
}
