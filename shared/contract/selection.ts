import { z } from 'zod'
import { command, job, query } from './define.ts'
import { evidenceFilterSchema, evidenceSortSchema } from './evidence.ts'
import { done } from './values.ts'

/** Comments by name, or all that a filter finds but for some. */
const selectionSchema = z.union([
  z.object({ comments: z.array(z.string()).min(1) }),
  z.object({ filter: evidenceFilterSchema, except: z.array(z.string()).default([]) }),
])
export type Selection = z.infer<typeof selectionSchema>

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

const selection = selectionSchema

/** More quotations than this at once prove nothing more. */
export const quotedMost = 50

export const selectionEntries = {
  /** Comments in the order shown, from the row `offset`: what a range of rows holds, loaded or not. */
  'evidence.ids': query({
    in: z.object({
      filter: evidenceFilterSchema.prefault({}),
      sort: evidenceSortSchema.default('newest'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1_000_000).default(100),
    }),
    out: z.object({ comments: z.array(z.string()) }),
    reads: ['comment', 'reading', 'theme', 'account', 'source', 'tag'],
  }),
  /** Out of one theme (null: none) and into another, one that is made for it, or none. */
  'evidence.move': command({
    in: z.object({
      selection,
      from: z.string().nullable(),
      to: z.union([z.object({ theme: z.string() }), z.object({ label: z.string().trim().min(1).max(120) })]).nullable(),
    }),
    out: done,
    label: 'Move comments',
  }),
  /** Counted nowhere from now on, or counted again. */
  'evidence.exclude': command({
    in: z.object({ selection, isExcluded: z.boolean() }),
    out: done,
    label: 'Exclude or include comments',
  }),
  'evidence.tag': command({
    in: z.object({ selection, tag: z.string().trim().min(1).max(60), isTagged: z.boolean() }),
    out: done,
    label: 'Tag comments',
  }),
  /** Each as a whole. */
  'evidence.quote': command({
    in: z.object({ selection, priority: z.string() }),
    out: done,
    label: 'Quote comments',
  }),
  'evidence.export': job({
    in: z.object({
      selection,
      sort: evidenceSortSchema.default('newest'),
      format: z.enum(exportFormats),
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({
      file: z.object({ name: z.string(), bytes: z.number(), token: z.string() }),
      rows: z.number().int(),
    }),
    steps: [{ name: 'Writing comments', weight: 1 }],
  }),
}
