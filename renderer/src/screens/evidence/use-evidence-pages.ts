import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import type { TableRows } from '../../ui/table-rows.ts'
import { pageInput, pagesBetween, pageSize } from './evidence-query.ts'
import type { EvidenceQuery } from './evidence-query.ts'

type Page = OutputOf<'evidence.list'>

export interface EvidencePages {
  readonly rows: TableRows<EvidenceRow>
  /** Null until the first answer. */
  readonly total: number | null
  readonly tookMs: number
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly onView: (from: number, to: number) => void
  readonly error: string | null
}

/** Comments of any number: the first page always, the others as their rows come into view. */
export function useEvidencePages(query: EvidenceQuery): EvidencePages {
  const client = useQueryClient()
  const [pages, setPages] = useState<readonly number[]>([])
  const head = useEntry('evidence.list', pageInput(query, 0))
  const rest = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['evidence.list', pageInput(query, page)],
      queryFn: () => request('evidence.list', pageInput(query, page)),
    })),
  })
  const arrived = rest.map((result) => result.dataUpdatedAt).join()
  const total = head.data?.total ?? null
  const rows = useMemo(() => {
    const pageAt = (page: number): Page | undefined =>
      page === 0 ? head.data : client.getQueryData<Page>(['evidence.list', pageInput(query, page)])
    return {
      count: total ?? 0,
      at: (index: number) => pageAt(Math.floor(index / pageSize))?.rows[index % pageSize],
      // Read again when a page arrives.
      arrived,
    }
  }, [client, query, head.data, total, arrived])
  const onView = useCallback((from: number, to: number) => {
    const wanted = pagesBetween(from, to).filter((page) => page > 0)
    setPages((now) => (now.join() === wanted.join() ? now : wanted))
  }, [])
  return { rows, total, tookMs: head.data?.tookMs ?? 0, onView, error: head.error?.message ?? null }
}
