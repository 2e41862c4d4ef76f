import type { z } from 'zod'
import type { InputOf } from '#shared/contract/contract.ts'
import { pageAt } from '../../api/pages.ts'
import type { EvidenceFilter, evidenceSortSchema } from '#shared/contract/evidence.ts'

/** What the screen is asked to show: the part of a filter that is set, and the order. */
export type FilterPart = Partial<EvidenceFilter>
export type EvidenceSort = z.infer<typeof evidenceSortSchema>

export interface EvidenceQuery {
  readonly filter: FilterPart
  readonly sort: EvidenceSort
}

/** Input of evidence.list for the page with this number, from 0. */
export const pageInput = ({ filter, sort }: EvidenceQuery, page: number): InputOf<'evidence.list'> => ({
  filter,
  sort,
  ...pageAt(page),
})

/** Without a chosen order the most alike come first, and while searching the best match. */
export function defaultSort({ search, like }: FilterPart): EvidenceSort {
  if (like) return 'nearest'
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
