import { useCallback } from 'react'
import type { AccountRow } from '#shared/contract/accounts.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { pageAt } from '../../api/pages.ts'
import { usePagedRows } from '../../api/use-paged-rows.ts'
import type { TableRows } from '../../ui/table-rows.ts'

export type AccountQuery = Omit<InputOf<'accounts.list'>, 'id' | 'offset' | 'limit'>

export interface AccountPages {
  readonly rows: TableRows<AccountRow>
  /** Null until the first answer. */
  readonly total: number | null
  readonly onView: (from: number, to: number) => void
  readonly error: string | null
}

type Answer = OutputOf<'accounts.list'>
const rowsOf = ({ accounts }: Answer): readonly AccountRow[] => accounts
const totalOf = ({ total }: Answer): number => total

export function useAccountPages(query: AccountQuery): AccountPages {
  const inputOf = useCallback((page: number): InputOf<'accounts.list'> => ({ ...query, ...pageAt(page) }), [query])
  const { rows, head, onView, error } = usePagedRows({ name: 'accounts.list', inputOf, rowsOf }, totalOf)
  return { rows, total: head?.total ?? null, onView, error }
}
