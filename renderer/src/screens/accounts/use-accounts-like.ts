import type { AccountRow } from '#shared/contract/accounts.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import type { Option } from '../../ui/option.ts'

const shown = 20
const longest = 200

/** Accounts with these words in a name or spelling, those with the most comments first: the engine finds them as one types. */
export function useAccountsLike(words: string): readonly AccountRow[] {
  const { data } = useEntry('accounts.list', { search: words.trim().slice(0, longest), limit: shown })
  return data?.accounts ?? []
}

export const accountOptions = (accounts: readonly AccountRow[]): readonly Option[] =>
  accounts.map(({ id, name, comments }) => ({ id, label: name, detail: formatCount(comments, 'comment') }))
