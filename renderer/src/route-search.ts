import { z } from 'zod'
import { evidenceFilterSchema, evidenceSortSchema } from '#shared/contract/evidence.ts'
import { paneTabIds } from './screens/priorities/pane-tab-ids.ts'
import { planViews } from './screens/plan/plan-views.ts'

/** What each screen keeps in its address. Whatever is not understood there is left out, never an error. */

const {
  search,
  kinds,
  sources,
  bands,
  themes,
  accounts,
  outcomes,
  tones,
  speeches,
  languages,
  voices,
  from,
  to,
  isMasked,
} = evidenceFilterSchema.shape

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

export const evidenceSearchSchema = z.object({
  search: kept(search.unwrap()),
  kinds: kept(kinds.unwrap()),
  sources: kept(sources.unwrap()),
  bands: kept(bands.unwrap()),
  themes: kept(themes.unwrap()),
  accounts: kept(accounts.unwrap()),
  outcomes: kept(outcomes.unwrap()),
  tones: kept(tones.unwrap()),
  speeches: kept(speeches.unwrap()),
  languages: kept(languages.unwrap()),
  voices: kept(voices.unwrap()),
  from: kept(from.unwrap()),
  to: kept(to.unwrap()),
  isMasked: kept(isMasked.unwrap()),
  sort: kept(evidenceSortSchema),
  /** The comment shown beside the table. */
  comment: kept(z.string()),
})
export type EvidenceSearch = z.infer<typeof evidenceSearchSchema>

export const accountsSearchSchema = z.object({
  search: kept(z.string().max(200)),
  /** Most comments when absent. */
  sort: kept(z.enum(['name', 'comments', 'risk', 'value', 'renewal', 'last'])),
  isReversed: kept(z.boolean()),
  /** All accounts when absent. */
  view: kept(z.enum(['at-risk', 'silent'])),
  /** The account shown beside the table. */
  selected: kept(z.string()),
})
export type AccountsSearch = z.infer<typeof accountsSearchSchema>

export const themesSearchSchema = z.object({
  /** Table when absent. */
  view: kept(z.enum(['table', 'map'])),
  /** The theme shown beside the table. */
  selected: kept(z.string()),
})

export const prioritiesSearchSchema = z.object({
  /** The priority shown at the right; the cycle when absent. */
  selected: kept(z.string()),
  tab: kept(z.enum(paneTabIds)),
})

export const planSearchSchema = z.object({
  /** The cycle's page when absent. */
  view: kept(z.enum(planViews.map((view) => view.id))),
})
