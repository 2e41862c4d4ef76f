import { useCallback } from 'react'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { ColumnFit } from '../../ui/column-fit.ts'
import type { TableColumn, TableSort } from '../../ui/table-column.ts'
import type { TablePicks } from '../../ui/table-picks.ts'
import type { EvidenceQuery } from './evidence-query.ts'
import { useEvidencePages } from './use-evidence-pages.ts'

export interface CommentTableProps {
  readonly query: EvidenceQuery
  readonly columns: readonly TableColumn<EvidenceRow>[]
  readonly picks: TablePicks
  readonly fit: ColumnFit
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

export function CommentTable(props: CommentTableProps) {
  const { query, columns, picks, fit, selected, onChoose, onOrder, onClear } = props
  const { rows, head, onView } = useEvidencePages(query)
  const onSort = useCallback((sort: TableSort) => onOrder(sortOf(sort)), [onOrder])
  return (
    <DataTable
      label="Comments"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.comment}
      activeKey={selected}
      onActivate={(row) => onChoose(row.comment)}
      onView={onView}
      picks={picks}
      fit={fit}
      sort={sorts[query.sort]}
      onSort={onSort}
      empty={
        head?.total === 0 && (
          <EmptyState action={<Button onPress={onClear}>Clear search and filters</Button>}>
            No comment matches this search with these filters.
          </EmptyState>
        )
      }
    />
  )
}
