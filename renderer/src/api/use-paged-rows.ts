import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { TableRows } from '../ui/table-rows.ts'
import { request } from './client.ts'
import { pagesBetween, pageSize } from './pages.ts'
import { useEntry, type QueryName } from './use-query.ts'

export interface PagedList<Name extends QueryName, Row> {
  readonly name: Name
  /** The input for the page with this number; the same function while the question is the same. */
  readonly inputOf: (page: number) => InputOf<Name>
  /** A function of its own, made once. */
  readonly rowsOf: (answer: OutputOf<Name>) => readonly Row[]
}

export interface PagedRows<Answer, Row> {
  readonly rows: TableRows<Row>
  /** The answer with the first page; undefined until it is there. */
  readonly head: Answer | undefined
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly onView: (from: number, to: number) => void
  readonly error: string | null
}

/** Rows of any number: the first page always, the others as their rows come into view. */
export function usePagedRows<Name extends QueryName, Row>(
  { name, inputOf, rowsOf }: PagedList<Name, Row>,
  totalOf: (answer: OutputOf<Name>) => number,
): PagedRows<OutputOf<Name>, Row> {
  const [wanted, setWanted] = useState<readonly number[]>([])
  const head = useEntry(name, inputOf(0))
  const rest = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [name, inputOf(page)],
      queryFn: () => request(name, inputOf(page)),
    })),
    combine: (results) => results.map((result) => result.data),
  })
  const rows = useMemo(() => {
    const pages = new Map(wanted.map((page, nth) => [page, rest[nth]]))
    pages.set(0, head.data)
    return {
      count: head.data === undefined ? 0 : totalOf(head.data),
      at(index: number) {
        const page = pages.get(Math.floor(index / pageSize))
        return page === undefined ? undefined : rowsOf(page)[index % pageSize]
      },
    }
  }, [wanted, rest, head.data, rowsOf, totalOf])
  const onView = useCallback((from: number, to: number) => {
    const pages = pagesBetween(from, to).filter((page) => page > 0)
    setWanted((now) => (now.join() === pages.join() ? now : pages))
  }, [])
  return { rows, head: head.data, onView, error: head.error?.message ?? null }
}
