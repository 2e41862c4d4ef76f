import { useCallback } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { usePagedRows } from '../../api/use-paged-rows.ts'
import type { TableRows } from '../../ui/table-rows.ts'
import { pageInput, type EvidenceQuery } from './evidence-query.ts'

type Answer = OutputOf<'evidence.list'>

export interface EvidencePages {
  readonly rows: TableRows<EvidenceRow>
  /** Null until the first answer. */
  readonly total: number | null
  readonly tookMs: number
  readonly likeBy: Answer['likeBy']
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly onView: (from: number, to: number) => void
  readonly error: string | null
}

const rowsOf = ({ rows }: Answer): readonly EvidenceRow[] => rows
const totalOf = ({ total }: Answer): number => total

export function useEvidencePages(query: EvidenceQuery): EvidencePages {
  const inputOf = useCallback((page: number) => pageInput(query, page), [query])
  const { rows, head, onView, error } = usePagedRows({ name: 'evidence.list', inputOf, rowsOf }, totalOf)
  return {
    rows,
    total: head?.total ?? null,
    tookMs: head?.tookMs ?? 0,
    likeBy: head?.likeBy ?? null,
    onView,
    error,
  }
}
