import { z } from 'zod'
import { columnRoles, sourceKinds } from '../domain/reading.ts'
import { command, job, query } from './define.ts'
import { columnSchema, done, maskedSchema, nothing, readingSchema } from './values.ts'

/** What a person asked for; everything absent is guessed. Columns by name. */
const askedSchema = z.object({
  kind: z.enum(sourceKinds).optional(),
  columns: z.record(z.string(), z.enum(columnRoles)).optional(),
  reading: readingSchema.partial().optional(),
})

const filesSchema = z.array(z.object({ token: z.string(), asked: askedSchema.default({}) })).min(1)

/** A row with something to say about it. fate is 'left out' or what was kept: 'kept without a date'. */
const remarkSchema = z.object({ row: z.number().int(), reason: z.string(), fate: z.string() })

const countsSchema = z.object({
  rowsRead: z.number().int(),
  rowsKept: z.number().int(),
  rowsSkipped: z.number().int(),
  comments: z.number().int(),
  nonAnswers: z.number().int(),
  /** Rows already in the workspace, or twice in the file; they are among those skipped. */
  repeats: z.number().int(),
  masked: maskedSchema,
})
export type ImportCounts = z.infer<typeof countsSchema>

export const previewSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    token: z.string(),
    file: z.string(),
    bytes: z.number(),
    reading: readingSchema,
    columns: z.array(columnSchema),
    samples: z.array(z.array(z.string())),
    speakers: z.array(z.object({ name: z.string(), turns: z.number().int() })),
    notes: z.array(z.string()),
    counts: countsSchema,
    /** At most 200 of them, in order of rows; remarksTotal counts all. */
    remarks: z.array(remarkSchema),
    remarksTotal: z.number().int(),
    /** When the same file was imported before, its date. */
    importedBefore: z.string().nullable(),
    /** Columns whose guess deserves a look, by index. */
    doubtful: z.array(z.number().int()),
  }),
  z.object({
    ok: z.literal(false),
    token: z.string(),
    file: z.string(),
    bytes: z.number(),
    code: z.string(),
    message: z.string(),
  }),
])
export type FilePreview = z.infer<typeof previewSchema>

const reportSchema = countsSchema.extend({
  id: z.string(),
  file: z.string(),
  kind: z.enum(sourceKinds),
  tool: z.string(),
  encoding: z.string(),
  skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
})
export type ImportReport = z.infer<typeof reportSchema>

const sourceSchema = countsSchema.extend({
  id: z.string(),
  file: z.string(),
  kind: z.enum(sourceKinds),
  tool: z.string(),
  encoding: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
})

export const sourceEntries = {
  'sources.preview': job({
    in: z.object({ files: filesSchema }),
    out: z.object({ files: z.array(previewSchema) }),
    steps: [{ name: 'Reading', weight: 1 }],
  }),
  'sources.import': job({
    in: z.object({ files: filesSchema }),
    out: z.object({ sources: z.array(reportSchema) }),
    steps: [
      { name: 'Recognising', weight: 1 },
      { name: 'Importing', weight: 20 },
      { name: 'Making it searchable', weight: 2 },
    ],
  }),
  'sources.list': query({ in: nothing, out: z.object({ sources: z.array(sourceSchema) }), reads: ['source'] }),
  'sources.get': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      source: sourceSchema,
      reading: readingSchema,
      columns: z.array(columnSchema),
      remarks: z.array(remarkSchema),
    }),
    reads: ['source'],
  }),
  'sources.withdraw': command({ in: z.object({ id: z.string() }), out: done, label: 'Withdraw source' }),
}
