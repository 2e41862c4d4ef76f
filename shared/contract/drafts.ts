import { z } from 'zod'
import { command, query } from './define.ts'
import { rankInputsSchema } from './ranking.ts'
import { done, estimateSchema, gradeSchema, moneySchema, nothing, themeChipSchema, unitSchema } from './values.ts'

const draftSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its priorities are those that every other request sees. */
  isInUse: z.boolean(),
  createdAt: z.string(),
  priorities: z.number().int(),
})
export type Draft = z.infer<typeof draftSchema>

/** A priority of a draft, as far as drafts are compared by it. The same id in two drafts is the same priority. */
const comparedSchema = z.object({
  id: z.string(),
  rank: z.number().int(),
  title: z.string(),
  outcome: z.string(),
  reason: z.string(),
  themes: z.array(themeChipSchema),
  comments: z.number().int(),
  units: z.number().int(),
  npsImpact: estimateSchema.nullable(),
  atStake: moneySchema.nullable(),
  grade: gradeSchema,
  inputs: rankInputsSchema,
  isTied: z.boolean(),
  quotations: z.number().int(),
})
export type ComparedPriority = z.infer<typeof comparedSchema>

const sideSchema = z.object({
  draft: draftSchema,
  priorities: z.array(comparedSchema),
  /** Share of informative comments under its priorities' themes; null without any. */
  coverage: z.number().nullable(),
})

const name = z.string().trim().min(1).max(80)

export const draftEntries = {
  /** Alternatives of the cycle under way, oldest first; none as long as nobody made one. */
  'drafts.list': query({
    in: nothing,
    out: z.object({ drafts: z.array(draftSchema) }),
    reads: ['cycle', 'priority'],
  }),
  /** Goes on with a copy of the priorities there are; as they stand they are kept as a draft of their own. */
  'drafts.create': command({ in: z.object({ name }), out: z.object({ id: z.string() }), label: 'Make a draft' }),
  /** Goes on with another draft; the one in use is kept as it stands. */
  'drafts.use': command({ in: z.object({ id: z.string() }), out: done, label: 'Go to another draft' }),
  'drafts.rename': command({ in: z.object({ id: z.string(), name }), out: done, label: 'Rename draft' }),
  'drafts.remove': command({ in: z.object({ id: z.string() }), out: done, label: 'Remove draft' }),
  /** The draft in use beside another. */
  'drafts.compare': query({
    in: z.object({ with: z.string() }),
    out: z.object({ unit: unitSchema, inUse: sideSchema, other: sideSchema }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'],
  }),
}
