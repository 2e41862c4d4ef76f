import { z } from 'zod'
import { command, job, query } from './define.ts'
import {
  done,
  estimateSchema,
  gradeSchema,
  moneySchema,
  nothing,
  quoteSchema,
  themeChipSchema,
  unitSchema,
} from './values.ts'

/** Everything here is counted within the cycle's evidence window. */
const rowSchema = themeChipSchema.extend({
  description: z.string(),
  isLocked: z.boolean(),
  /** A person named it, merged into it or moved comments. */
  isEdited: z.boolean(),
  comments: z.number().int(),
  units: z.number().int(),
  npsImpact: estimateSchema.nullable(),
  atStake: moneySchema.nullable(),
  /** Distinct units with the theme in each of the last months, oldest first. */
  months: z.array(z.object({ month: z.string(), units: z.number().int() })),
  trend: z.enum(['rising', 'falling', 'flat', 'unknown']),
  grade: gradeSchema,
  /** The priority that holds it in the open cycle. */
  priority: z.string().nullable(),
})
export type ThemeRow = z.infer<typeof rowSchema>

const detailSchema = rowSchema.extend({
  keywords: z.array(z.object({ term: z.string(), lift: z.number() })),
  kinds: z.array(z.object({ kind: z.enum(['survey', 'call', 'deal']), comments: z.number().int() })),
  reach: z.object({ units: z.number().int(), of: z.number().int(), share: z.number() }),
  scoredAnswers: z.number().int(),
  atStakeUnknown: z.number().int(),
  winRate: z
    .object({ withTheme: estimateSchema, without: z.number(), deals: z.number().int(), won: z.number().int() })
    .nullable(),
  segments: z.array(z.object({ attribute: z.string(), value: z.string(), ratio: z.number(), p: z.number() })),
  representatives: z.array(quoteSchema),
  mostDifferent: z.array(quoteSchema),
})
export type ThemeDetail = z.infer<typeof detailSchema>

const idSchema = z.string()

export const themeEntries = {
  'themes.list': query({
    in: nothing,
    out: z.object({
      themes: z.array(rowSchema),
      unit: unitSchema,
      informative: z.number().int(),
      placed: z.number().int(),
      unplaced: z.number().int(),
      run: z
        .object({
          id: z.string(),
          at: z.string(),
          seed: z.number().int(),
          count: z.number().int().nullable(),
          model: z.string().nullable(),
        })
        .nullable(),
      window: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace'],
  }),
  'themes.get': query({
    in: z.object({ id: idSchema }),
    out: z.object({ theme: detailSchema, unit: unitSchema }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace'],
  }),
  'themes.map': query({
    in: nothing,
    out: z.object({
      /** Parallel arrays: one entry per placed or unplaced informative comment. theme is an index into themes, or −1. */
      comments: z.array(z.string()),
      x: z.array(z.number()),
      y: z.array(z.number()),
      theme: z.array(z.number().int()),
      themes: z.array(themeChipSchema.extend({ x: z.number(), y: z.number(), comments: z.number().int() })),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  'themes.assignments': query({
    in: nothing,
    out: z.object({
      assignments: z.array(
        z.object({
          comment: z.string(),
          record: z.string(),
          /** Strongest first. */
          themes: z.array(z.string()),
          text: z.string(),
          attributes: z.record(z.string(), z.string()),
        }),
      ),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  'themes.find': job({
    in: z.object({
      /** A number of themes, which then places every informative comment; null lets the machine choose. */
      count: z.number().int().min(2).max(500).nullable().default(null),
      seed: z.number().int().min(0).default(1),
    }),
    out: z.object({ themes: z.number().int(), placed: z.number().int(), unplaced: z.number().int() }),
    steps: [
      { name: 'Reading comments', weight: 1 },
      { name: 'Finding themes', weight: 30 },
      { name: 'Storing themes', weight: 3 },
    ],
  }),
  'themes.create': command({
    in: z.object({ label: z.string().trim().min(1).max(120), comments: z.array(z.string()).default([]) }),
    out: z.object({ id: idSchema }),
    label: 'Create theme',
  }),
  'themes.rename': command({
    in: z.object({ id: idSchema, label: z.string().trim().min(1).max(120) }),
    out: done,
    label: 'Rename theme',
  }),
  'themes.describe': command({
    in: z.object({ id: idSchema, description: z.string().trim().max(600) }),
    out: done,
    label: 'Describe theme',
  }),
  'themes.merge': command({
    in: z.object({ from: z.array(idSchema).min(1), into: idSchema }),
    out: done,
    label: 'Merge themes',
  }),
  /** Leaves the theme `from` (null: none), joins `to` (null: none) and touches no other theme of the comments. */
  'themes.moveComments': command({
    in: z.object({ comments: z.array(z.string()).min(1), from: idSchema.nullable(), to: idSchema.nullable() }),
    out: done,
    label: 'Move comments',
  }),
  'themes.setLock': command({
    in: z.object({ id: idSchema, isLocked: z.boolean() }),
    out: done,
    label: 'Lock or unlock theme',
  }),
}
