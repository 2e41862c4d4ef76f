import type { ReadItem, ReadRecord } from '../types.ts'
import type { RecordItem } from './joined-rows.ts'

/** Groups that are remembered to notice one that comes back. */
const mostRemembered = 200_000

export interface RowGrouper {
  readonly push: (item: ReadItem) => readonly ReadItem[]
  readonly end: () => readonly ReadItem[]
}

export interface Grouping {
  /** What rows of one group have in common; null for a row of none. */
  readonly keyOf: (record: ReadRecord) => string | null
  /** Whether a row of the same key still belongs to those before it. */
  readonly takes: (open: readonly RecordItem[], item: RecordItem) => boolean
  readonly join: (items: readonly RecordItem[]) => RecordItem
  /** What becomes of a group whose key stood further up, too. */
  readonly goesOn: (item: RecordItem) => RecordItem
}

/** Joins rows of one group that stand together. Those that come later are not, so that memory does not grow with the file. */
export function createRowGrouper({ keyOf, takes, join, goesOn }: Grouping): RowGrouper {
  const seen = new Set<string>()
  let open: RecordItem[] = []
  let openKey: string | null = null

  const close = (): readonly ReadItem[] => {
    if (open.length === 0) return []
    const joined = join(open)
    const key = openKey
    open = []
    openKey = null
    if (key === null) return [joined]
    const isBack = seen.has(key)
    if (seen.size < mostRemembered) seen.add(key)
    return [isBack ? goesOn(joined) : joined]
  }

  return {
    push(item) {
      if (item.type === 'skip') return [item]
      const key = keyOf(item.record)
      const isSame = open.length > 0 && key !== null && key === openKey
      const done = isSame && takes(open, item) ? [] : close()
      open.push(item)
      openKey = key
      return done
    },
    end: close,
  }
}
