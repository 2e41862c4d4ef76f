import { useMemo } from 'react'
import type { AccountsSearch } from '../../route-search.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { TableSort } from '../../ui/table-column.ts'
import type { TablePicks } from '../../ui/table-picks.ts'
import { accountColumns, type ColumnsNeeded } from './account-columns.tsx'
import type { AccountPages } from './use-account-pages.ts'

export type AccountOrder = Pick<AccountsSearch, 'sort' | 'isReversed'>

interface AccountTableProps {
  readonly pages: AccountPages
  readonly picks: TablePicks
  readonly needed: ColumnsNeeded
  readonly order: AccountOrder
  readonly onOrder: (order: AccountOrder) => void
  readonly selected: string | null
  readonly onChoose: (id: string) => void
  /** What there is to say and to press where nothing is found. */
  readonly narrowed: 'search' | 'play' | 'view'
  /** Takes that back. */
  readonly onClear: () => void
}

/** Columns whose first order is the highest first. */
const descends: Readonly<Record<NonNullable<AccountOrder['sort']>, boolean>> = {
  name: false,
  comments: true,
  score: false,
  risk: true,
  value: true,
  renewal: false,
  last: true,
}
const isSort = (column: string): column is NonNullable<AccountOrder['sort']> => Object.hasOwn(descends, column)

function shownSort({ sort = 'comments', isReversed = false }: AccountOrder): TableSort {
  return { column: sort, isDescending: descends[sort] !== isReversed }
}

function askedOrder({ column, isDescending }: TableSort): AccountOrder {
  if (!isSort(column)) return {}
  return { sort: column, isReversed: descends[column] !== isDescending || undefined }
}

const nothingFound: Readonly<
  Record<AccountTableProps['narrowed'], { readonly says: string; readonly action: string }>
> = {
  search: { says: 'No account has this name or spelling.', action: 'Clear the search' },
  play: { says: 'No account here stands so with a play.', action: 'Show them with any play or none' },
  view: { says: 'No account is here now.', action: 'Show all accounts' },
}

export function AccountTable(props: AccountTableProps) {
  const { pages, picks, needed, order, onOrder, selected, onChoose, narrowed, onClear } = props
  const { score, value, renewal, risk, plays } = needed
  const columns = useMemo(
    () => accountColumns({ score, value, renewal, risk, plays }),
    [score, value, renewal, risk, plays],
  )
  return (
    <DataTable
      label="Accounts"
      columns={columns}
      rows={pages.rows}
      rowKey={(row) => row.id}
      activeKey={selected}
      onActivate={(row) => onChoose(row.id)}
      onView={pages.onView}
      picks={picks}
      sort={shownSort(order)}
      onSort={(sort) => onOrder(askedOrder(sort))}
      empty={
        pages.total === 0 && (
          <EmptyState action={<Button onPress={onClear}>{nothingFound[narrowed].action}</Button>}>
            {nothingFound[narrowed].says}
          </EmptyState>
        )
      }
    />
  )
}
