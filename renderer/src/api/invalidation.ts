import type { QueryClient } from '@tanstack/react-query'
import { contract } from '#shared/contract/contract.ts'
import type { Table } from '#shared/contract/define.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'

const readsOf: ReadonlyMap<string, readonly Table[]> = new Map(
  Object.entries(contract).flatMap(([name, entry]) => (entry.kind === 'query' ? [[name, entry.reads] as const] : [])),
)

/**
 * Whether an answer of this entry is stale after the event. Host answers depend on the open workspace only, but for what
 * waits in watched folders.
 */
export function isStaleAfter(entry: unknown, event: VerbatimEvent): boolean {
  if (event.type === 'engine') return true
  if (event.type === 'waiting') return entry === 'host.watchedFolders'
  if (event.type !== 'changed' || typeof entry !== 'string') return false
  const reads = readsOf.get(entry)
  return reads !== undefined && reads.some((table) => event.tables.includes(table))
}

/** Asks again for what is on screen and stale after the event. */
export function invalidate(client: QueryClient, event: VerbatimEvent): void {
  if (event.type !== 'engine' && event.type !== 'changed' && event.type !== 'waiting') return
  void client.invalidateQueries({ predicate: ({ queryKey }) => isStaleAfter(queryKey[0], event) })
}
