import { useState } from 'react'
import { setPicks, type TablePicks } from '../../ui/table-picks.ts'
import type { AccountPages, AccountQuery } from './use-account-pages.ts'

const none: ReadonlySet<string> = new Set()

export interface TickedAccounts {
  readonly ids: readonly string[]
  readonly picks: TablePicks
  readonly clear: () => void
}

/** Accounts with a tick. Another list begins without any: what is out of sight is not acted on. */
export function useTickedAccounts(query: AccountQuery, pages: AccountPages): TickedAccounts {
  const [kept, setKept] = useState({ query, ids: none })
  const ids = kept.query === query ? kept.ids : none
  const tick = (next: ReadonlySet<string>): void => setKept({ query, ids: next })
  return {
    ids: [...ids],
    picks: {
      ...setPicks(ids, tick),
      addRange(from, to) {
        const rows = Array.from({ length: to - from + 1 }, (_, nth) => pages.rows.at(from + nth))
        tick(new Set([...ids, ...rows.flatMap((row) => row?.id ?? [])]))
      },
    },
    clear: () => tick(none),
  }
}
