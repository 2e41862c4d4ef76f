import { z } from 'zod'
import { playStateSchema } from '#shared/contract/accounts.ts'
import { groupSchema } from '#shared/contract/theme-views.ts'
import { evidenceFilterSchema, evidenceSortSchema } from '#shared/contract/evidence.ts'
import { paneTabIds } from './screens/priorities/pane-tab-ids.ts'
import { rankings } from './screens/priorities/rank-by.ts'
import { planViews } from './screens/plan/plan-views.ts'

/** What each screen keeps in its address. Whatever is not understood there is left out, never an error. */

const { shape } = evidenceFilterSchema

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

export const evidenceSearchSchema = z.object({
  search: kept(shape.search.unwrap()),
  kinds: kept(shape.kinds.unwrap()),
  sources: kept(shape.sources.unwrap()),
  bands: kept(shape.bands.unwrap()),
  themes: kept(shape.themes.unwrap()),
  accounts: kept(shape.accounts.unwrap()),
  outcomes: kept(shape.outcomes.unwrap()),
  tones: kept(shape.tones.unwrap()),
  speeches: kept(shape.speeches.unwrap()),
  languages: kept(shape.languages.unwrap()),
  voices: kept(shape.voices.unwrap()),
  from: kept(shape.from.unwrap()),
  to: kept(shape.to.unwrap()),
  isMasked: kept(shape.isMasked.unwrap()),
  isExcluded: kept(shape.isExcluded.unwrap()),
  tags: kept(shape.tags.unwrap()),
  attributes: kept(shape.attributes.unwrap()),
  like: kept(shape.like.unwrap()),
  sort: kept(evidenceSortSchema),
  /** The saved view that was opened. */
  view: kept(z.string()),
  /** The comment shown beside the table. */
  comment: kept(z.string()),
})
export type EvidenceSearch = z.infer<typeof evidenceSearchSchema>

/** The copy that is looked at, by its token. */
export const joinSearchSchema = z.object({ token: kept(z.string()), name: kept(z.string()) })

export const accountsSearchSchema = z.object({
  search: kept(z.string().max(200)),
  /** Most comments when absent. */
  sort: kept(z.enum(['name', 'comments', 'score', 'risk', 'value', 'renewal', 'last'])),
  isReversed: kept(z.boolean()),
  /** All accounts when absent. */
  view: kept(z.enum(['at-risk', 'silent'])),
  /** A play of the library, or 'none' for accounts that no play runs for. */
  play: kept(z.string()),
  playState: kept(playStateSchema),
  /** The account shown beside the table. */
  selected: kept(z.string()),
})
export type AccountsSearch = z.infer<typeof accountsSearchSchema>

export const themesSearchSchema = z.object({
  /** Table when absent. */
  view: kept(z.enum(['table', 'map', 'trend', 'compare'])),
  /** The theme shown beside the table. */
  selected: kept(z.string()),
  /** Of the trend: month, largest change first, as lines, when absent. */
  per: kept(z.enum(['month', 'quarter'])),
  order: kept(z.enum(['change', 'size', 'name'])),
  as: kept(z.enum(['lines', 'numbers'])),
  /** The two sides of the comparison; the first two there are when absent. */
  a: kept(groupSchema),
  b: kept(groupSchema),
})
export type ThemesSearch = z.infer<typeof themesSearchSchema>

export const prioritiesSearchSchema = z.object({
  /** The priority shown at the right; the cycle when absent. */
  selected: kept(z.string()),
  tab: kept(z.enum(paneTabIds)),
  /** What is opened above the priorities. */
  panel: kept(z.enum(['weights', 'drafts'])),
  /** A draft shown beside the one in use. */
  compare: kept(z.string()),
  /** The user's own order when absent. */
  by: kept(z.enum(rankings)),
})

export const codebookSearchSchema = z.object({
  /** Rules when absent. */
  view: kept(z.enum(['rules', 'table'])),
  /** What the table counts themes by: an attribute; themes when absent. */
  by: kept(z.string().max(200)),
})

export const agreementSearchSchema = z.object({
  /** The token of a coding file that was dropped or chosen. */
  file: kept(z.string()),
})

export const sampleSearchSchema = z.object({
  /** Where the coders differ, once both have handed in, when absent. */
  view: kept(z.enum(['disagreements', 'themes', 'coders'])),
  /** Only what they differ on in one theme: its place in the sample. */
  theme: kept(z.number().int().min(0)),
})

export const planSearchSchema = z.object({
  /** The cycle's page when absent. */
  view: kept(z.enum(planViews.map((view) => view.id))),
})
