import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { AccountRow } from '#shared/contract/accounts.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import type { TableRows } from '../../ui/table-rows.ts'
import { pagesBetween, pageSize } from '../evidence/evidence-query.ts'

export type AccountQuery = Pick<InputOf<'accounts.list'>, 'search' | 'sort' | 'isReversed' | 'levels' | 'isSilent'>

export interface AccountPages {
  readonly rows: TableRows<AccountRow>
  /** Null until the first answer. */
  readonly total: number | null
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly onView: (from: number, to: number) => void
  readonly error: string | null
}

const pageInput = (query: AccountQuery, page: number): InputOf<'accounts.list'> => ({
  ...query,
  offset: page * pageSize,
  limit: pageSize,
})

/** Accounts of any number: the first page always, the others as their rows come into view. */
export function useAccountPages(query: AccountQuery): AccountPages {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const head = useEntry('accounts.list', pageInput(query, 0))
  const rest = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['accounts.list', pageInput(query, page)],
      queryFn: () => request('accounts.list', pageInput(query, page)),
    })),
    combine: (results) => results.map((result) => result.data?.accounts),
  })
  const rows = useMemo(() => {
    const pages = new Map(wanted.map((page, nth) => [page, rest[nth]]))
    pages.set(0, head.data?.accounts)
    return {
      count: head.data?.total ?? 0,
      at: (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    }
  }, [wanted, rest, head.data])
  const onView = useCallback((from: number, to: number) => {
    const pages = pagesBetween(from, to).filter((page) => page > 0)
    setWanted((now) => (now.join() === pages.join() ? now : pages))
  }, [])
  return { rows, total: head.data?.total ?? null, onView, error: head.error?.message ?? null }
}
