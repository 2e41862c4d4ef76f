import type { AccountRow } from '#shared/contract/accounts.ts'
import type { ParsedOf } from '#shared/contract/contract.ts'
import type { ListedAccount } from './list.ts'
import { folded } from './name-words.ts'

type Asked = ParsedOf<'accounts.list'>

/** One page of the accounts whose name or a spelling holds every word searched for. */
export function accountPage(
  accounts: readonly ListedAccount[],
  { search, id, sort, isReversed, offset, limit }: Asked,
): { accounts: AccountRow[]; total: number } {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const found = accounts
    .filter(({ row, searched }) => words.every((word) => searched.includes(word)) && (id === null || isNamed(row, id)))
    .map(({ row }) => row)
    .sort(order(sort, isReversed))
  return { accounts: found.slice(offset, offset + limit), total: found.length }
}

const isNamed = (row: AccountRow, id: string): boolean =>
  row.id === id || row.spellings.some((spelling) => spelling.id === id)

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Order = (one: AccountRow, other: AccountRow) => number

const values: { readonly [Sort in Asked['sort']]: (row: AccountRow) => number | string | null } = {
  name: () => 0,
  comments: (row) => -row.comments,
  value: (row) => (row.value === null ? null : -row.value.amountMinor),
  renewal: (row) => row.renewalOn,
  last: (row) => row.lastOn,
}

function order(sort: Asked['sort'], isReversed: boolean): Order {
  const of = values[sort]
  // Days are sorted as text, the newest first.
  const turn = (sort === 'last') === isReversed ? 1 : -1
  const byName: Order = (one, other) => names.compare(one.name, other.name)
  if (sort === 'name') return (one, other) => turn * byName(one, other)
  return (one, other) => {
    const [mine, theirs] = [of(one), of(other)]
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null) || byName(one, other)
    const compared =
      typeof mine === 'number' && typeof theirs === 'number' ? mine - theirs : text(String(mine), String(theirs))
    return turn * compared || byName(one, other)
  }
}
