import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Selection } from '#shared/contract/selection.ts'
import { evidenceFilterSchema } from '#shared/contract/evidence.ts'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import type { TablePicks } from '../../ui/table-picks.ts'
import type { EvidenceQuery } from './evidence-query.ts'
import { fetchedComment } from './use-evidence-pages.ts'

/** Some comments by name, or all that a filter finds but for some. */
type Picked =
  | { readonly kind: 'some'; readonly comments: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly filter: string; readonly except: ReadonlySet<string> }

export interface CommentSelection {
  readonly picks: TablePicks
  readonly count: number
  /** Null while nothing is selected. */
  readonly selection: Selection | null
  readonly clear: () => void
}

interface Shown {
  readonly query: EvidenceQuery
  readonly total: number
}

const nothing: Picked = { kind: 'some', comments: new Set() }

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

/**
 * What is selected. Comments picked one by one stay so while the filter changes, so that they can be gathered from
 * several searches; 'all' means all of the filter it was said of, and ends with it.
 */
export function useSelection({ query, total }: Shown): CommentSelection {
  const client = useQueryClient()
  const [picked, setPicked] = useState<Picked>(nothing)
  const filter = JSON.stringify(query.filter)
  const now = picked.kind === 'all' && picked.filter !== filter ? nothing : picked
  const clear = useCallback(() => setPicked(nothing), [])

  const addRange = async (from: number, to: number): Promise<void> => {
    const loaded = Array.from({ length: to - from + 1 }, (_, nth) => fetchedComment(client, query, from + nth))
    const comments = loaded.every((comment) => comment !== undefined)
      ? loaded
      : (await attempt(request('evidence.ids', { ...query, offset: from, limit: to - from + 1 })))?.comments
    if (!comments) return
    setPicked((was) =>
      was.kind === 'all'
        ? { ...was, except: new Set([...was.except].filter((one) => !comments.includes(one))) }
        : { kind: 'some', comments: new Set([...was.comments, ...comments]) },
    )
  }

  const count = now.kind === 'all' ? Math.max(0, total - now.except.size) : now.comments.size
  const picks: TablePicks = {
    has: (key) => (now.kind === 'all' ? !now.except.has(key) : now.comments.has(key)),
    toggle: (key) =>
      setPicked(
        now.kind === 'all'
          ? { ...now, except: toggled(now.except, key) }
          : { kind: 'some', comments: toggled(now.comments, key) },
      ),
    addRange: (from, to) => void addRange(from, to),
    setAll: (isAll) => setPicked(isAll ? { kind: 'all', filter, except: new Set() } : nothing),
    state: count === 0 ? 'none' : now.kind === 'all' && now.except.size === 0 ? 'all' : 'some',
  }
  const selection = useMemo((): Selection | null => {
    if (now.kind === 'some') return now.comments.size === 0 ? null : { comments: [...now.comments] }
    return { filter: evidenceFilterSchema.parse(JSON.parse(now.filter)), except: [...now.except] }
  }, [now])
  return { picks, count, selection: count === 0 ? null : selection, clear }
}
