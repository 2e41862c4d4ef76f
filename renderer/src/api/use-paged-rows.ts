import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { TableRows } from '../ui/table-rows.ts'
import { request } from './client.ts'
import { pagesBetween, pageSize } from './pages.ts'
import { useEntry, type QueryName } from './use-query.ts'

/** Rows before and after those in view whose pages are fetched too, so that scrolling finds them there. */
const ahead = pageSize / 2

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
  // As a map it is handed on as it is; of a list the library would compare every value of every row.
  const combine = useCallback(
    (results: readonly { readonly data: OutputOf<Name> | undefined }[]) =>
      new Map(results.map(({ data }, nth) => [wanted[nth], data])),
    [wanted],
  )
  const rest = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [name, inputOf(page)],
      queryFn: () => request(name, inputOf(page)),
    })),
    combine,
  })
  const rows = useMemo(
    () => ({
      count: head.data === undefined ? 0 : totalOf(head.data),
      at(index: number) {
        const page = Math.floor(index / pageSize)
        const answer = page === 0 ? head.data : rest.get(page)
        return answer === undefined ? undefined : rowsOf(answer)[index % pageSize]
      },
    }),
    [rest, head.data, rowsOf, totalOf],
  )
  const { count } = rows
  const onView = useCallback(
    (from: number, to: number) => {
      const pages = pagesBetween(Math.max(0, from - ahead), Math.min(count, to + ahead)).filter((page) => page > 0)
      setWanted((now) => (now.join() === pages.join() ? now : pages))
    },
    [count],
  )
  return { rows, head: head.data, onView, error: head.error?.message ?? null }
}
