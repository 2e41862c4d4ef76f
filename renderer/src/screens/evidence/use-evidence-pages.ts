import type { QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { pageSize } from '../../api/pages.ts'
import { usePagedRows, type PagedRows } from '../../api/use-paged-rows.ts'
import { useEntry } from '../../api/use-query.ts'
import { pageInput, type EvidenceQuery } from './evidence-query.ts'

type Answer = OutputOf<'evidence.list'>

/** What a search found, without the rows that are scrolled to. */
export interface EvidenceFound {
  /** Null until the first answer. */
  readonly total: number | null
  readonly tookMs: number
  readonly likeBy: Answer['likeBy']
  /** The first comment. */
  readonly first: string | null
  readonly error: string | null
}

const rowsOf = ({ rows }: Answer): readonly EvidenceRow[] => rows
const totalOf = ({ total }: Answer): number => total

export function useEvidenceFound(query: EvidenceQuery): EvidenceFound {
  const { data, error } = useEntry('evidence.list', pageInput(query, 0))
  return {
    total: data?.total ?? null,
    tookMs: data?.tookMs ?? 0,
    likeBy: data?.likeBy ?? null,
    first: data?.rows[0]?.comment ?? null,
    error: error?.message ?? null,
  }
}

/** For the table alone: who asks for it is drawn again with each page that arrives while scrolling. */
export function useEvidencePages(query: EvidenceQuery): PagedRows<Answer, EvidenceRow> {
  const inputOf = useCallback((page: number) => pageInput(query, page), [query])
  return usePagedRows({ name: 'evidence.list', inputOf, rowsOf }, totalOf)
}

/** The comment in the row with this number; undefined where its page has not been fetched. */
export function fetchedComment(client: QueryClient, query: EvidenceQuery, index: number): string | undefined {
  const key = ['evidence.list', pageInput(query, Math.floor(index / pageSize))]
  return client.getQueryData<Answer>(key)?.rows[index % pageSize]?.comment
}
