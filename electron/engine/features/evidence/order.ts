import type { z } from 'zod'
import type { evidenceSortSchema } from '#shared/contract/evidence.ts'
import type { Context } from '../../kernel/context.ts'
import { baseColumns } from './base-columns.ts'
import type { Found } from './found.ts'
import { bestByWords } from './search-words.ts'
import { standingOrders } from './standing-orders.ts'

export type EvidenceSort = z.infer<typeof evidenceSortSchema>

/**
 * Of words that so many comments use none is a better match than another, and to tell them apart takes longer than to
 * read on: the newest come first.
 */
const rankedMost = 5_000

/** Orders of what was found, kept with it. */
const kept = new WeakMap<Found, Map<EvidenceSort, Int32Array>>()

/** Positions of all that was found, in the order asked; what an order says nothing of comes last, by place in the files. */
export function ordered(context: Context, found: Found, sort: EvidenceSort): Int32Array {
  const orders = kept.get(found) ?? new Map<EvidenceSort, Int32Array>()
  kept.set(found, orders)
  const known = orders.get(sort)
  if (known) return known
  const made = onlyFound(found, orderOf(context, found, sort))
  orders.set(sort, made)
  return made
}

function orderOf(context: Context, { match, hits, alike, columns: { base } }: Found, sort: EvidenceSort): Int32Array {
  if (sort === 'relevance' && match !== null && hits <= rankedMost) return bestByWords(context, match, base)
  if (sort === 'nearest' && alike !== null) return alike.positions
  const isRanked = sort === 'relevance' || sort === 'nearest'
  return standingOrders[isRanked ? 'newest' : sort].of(context)
}

function onlyFound({ misses: { failed }, count }: Found, order: Int32Array): Int32Array {
  const positions = new Int32Array(count)
  let next = 0
  for (let nth = 0; nth < order.length; nth += 1) {
    const at = order[nth] ?? 0
    if (failed[at] !== 0) continue
    positions[next] = at
    next += 1
  }
  return positions.subarray(0, next)
}

/** The comments found, as a list of seqs. */
export function seqsFound(context: Context, found: Found, sort: EvidenceSort): number[] {
  const { seqs } = baseColumns.of(context)
  return Array.from(ordered(context, found, sort), (at) => seqs[at] ?? 0)
}
