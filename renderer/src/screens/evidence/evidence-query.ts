import type { z } from 'zod'
import type { InputOf } from '#shared/contract/contract.ts'
import type { EvidenceFilter, evidenceSortSchema } from '#shared/contract/evidence.ts'

/** What the screen is asked to show: the part of a filter that is set, and the order. */
export type FilterPart = Partial<EvidenceFilter>
export type EvidenceSort = z.infer<typeof evidenceSortSchema>

export interface EvidenceQuery {
  readonly filter: FilterPart
  readonly sort: EvidenceSort
}

export const pageSize = 100

/** Input of evidence.list for the page with this number, from 0. */
export function pageInput({ filter, sort }: EvidenceQuery, page: number): InputOf<'evidence.list'> {
  return { filter, sort, offset: page * pageSize, limit: pageSize }
}

/** Numbers of the pages that hold rows from `from` up to before `to`. */
export function pagesBetween(from: number, to: number): readonly number[] {
  if (to <= from) return []
  const first = Math.floor(from / pageSize)
  const last = Math.floor((to - 1) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Searching without a chosen order puts the best match first. */
export function defaultSort(search: string | undefined): EvidenceSort {
  return search ? 'relevance' : 'newest'
}

/** Only what is set, so that the same question has the same key. */
export function setParts(filter: FilterPart): FilterPart {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => {
      if (value === undefined || value === null || value === '') return false
      return !Array.isArray(value) || value.length > 0
    }),
  )
}
