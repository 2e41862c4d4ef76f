import { z } from 'zod'
import { columnRoles, dateOrders, maskKinds, sides, sourceKinds } from '../domain/reading.ts'
import { command, job, query } from './define.ts'
import { columnSchema, done, maskedSchema, nothing, readingSchema, scaleSchema, writtenSchema } from './values.ts'

/** What a person said about one column; everything absent is guessed. */
const askedColumnSchema = z
  .object({ role: z.enum(columnRoles), score: scaleSchema, dateOrder: z.enum(dateOrders) })
  .partial()
export type AskedColumn = z.infer<typeof askedColumnSchema>

/** What a person asked for; everything absent is guessed. Columns by name. */
export const askedSchema = z.object({
  kind: z.enum(sourceKinds).optional(),
  columns: z.record(z.string(), askedColumnSchema).optional(),
  reading: readingSchema.partial().optional(),
  /** False leaves aside what was said of files like this one before. */
  remembers: z.boolean().optional(),
})

const fileSchema = z.object({ token: z.string(), asked: askedSchema.default({}) })
const filesSchema = z.array(fileSchema).min(1)

/** A row with something to say about it. fate is 'left out' or what was kept: 'kept without a date'. */
const remarkSchema = z.object({
  /** Name of the file within a bundle. */
  part: z.string().nullable(),
  row: z.number().int(),
  reason: z.string(),
  fate: z.string(),
})
export type RowRemark = z.infer<typeof remarkSchema>

export const countsSchema = z.object({
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

/** How many of the records have what matters; what is missing is said in words. */
export const qualitySchema = z.object({
  records: z.number().int(),
  withAccount: z.number().int(),
  withDate: z.number().int(),
  withScore: z.number().int(),
  withComment: z.number().int(),
})
export type Quality = z.infer<typeof qualitySchema>

export const previewSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    token: z.string(),
    file: z.string(),
    bytes: z.number(),
    /** Files read as one, for a bundle; 0 for a file by itself. */
    parts: z.number().int(),
    reading: readingSchema,
    /** 0 to 1: how sure tool and kind are, and by what. */
    sure: z.number(),
    why: z.string(),
    columns: z.array(columnSchema),
    /** Sheets of a workbook that hold anything; empty for other formats. */
    sheets: z.array(z.string()),
    samples: z.array(z.array(z.string())),
    /** The row of each sample as a spreadsheet counts them; empty for what has no rows. */
    sampleRows: z.array(z.number().int()),
    speakers: z.array(z.object({ name: z.string(), turns: z.number().int(), side: z.enum(sides), why: z.string() })),
    questions: z.array(z.object({ text: z.string(), answers: z.number().int() })),
    /** Questions that look like variants of one, joined only on request. */
    variants: z.array(z.array(z.string())),
    repair: z
      .object({
        cells: z.number().int(),
        examples: z.array(z.object({ before: z.string(), after: z.string() })),
      })
      .nullable(),
    /** What asks for a look before the import; notes are only worth knowing. */
    checks: z.array(z.string()),
    notes: z.array(z.string()),
    counts: countsSchema,
    quality: qualitySchema,
    /** At most 200 of them, in order of rows; remarksTotal counts all. */
    remarks: z.array(remarkSchema),
    remarksTotal: z.number().int(),
    /** When the same file was imported before, its date. */
    importedBefore: z.string().nullable(),
    /** When the reading was taken over from an earlier file of this shape: which, and when. */
    remembered: z.object({ file: z.string(), at: z.string() }).nullable(),
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
  /** At most 1,000 of them; rowsSkipped counts all. */
  skipped: z.array(z.object({ part: z.string().nullable(), row: z.number().int(), reason: z.string() })),
  /** Rows that are kept and lost something, or deserve a word: at most 1,000 of them. */
  remarked: z.array(remarkSchema),
  /** What asks for a look, as the preview says it. */
  checks: z.array(z.string()),
  /** Accounts whose names were joined with one known under another spelling. */
  joinedAccounts: z.array(z.object({ name: z.string(), with: z.string() })),
  /** When the same file was imported before: nothing was added, and the id is that of the source that is there. */
  importedBefore: z.string().nullable(),
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
  parts: z.number().int(),
  importedAt: z.string(),
  importedBy: z.string(),
})
export type SourceRow = z.infer<typeof sourceSchema>

export const sourceEntries = {
  /** Turns what was picked or dropped into files to import: folders and archives are opened, calls in them read as one. */
  'sources.gather': job({
    in: z.object({ tokens: z.array(z.string()).min(1) }),
    out: z.object({
      files: z.array(z.object({ token: z.string(), name: z.string(), bytes: z.number(), parts: z.number().int() })),
      /** What is in there and cannot be read, in one line each. */
      refused: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
    steps: [{ name: 'Looking inside', weight: 1 }],
  }),
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
  /** A note or an e-mail by hand, stored like a file that was imported. */
  'sources.writeNote': job({
    in: z.object({
      account: z.string().trim().max(200).nullable().default(null),
      /** ISO day; null is today. */
      on: z.iso.date().nullable().default(null),
      title: z.string().trim().max(200).default(''),
      text: z.string().trim().min(1).max(200_000),
      /** customer: their own words; reported: what staff say of them. A pasted e-mail's quoted headers decide by themselves. */
      voice: z.enum(['customer', 'reported']).default('reported'),
    }),
    out: z.object({ source: reportSchema }),
    steps: [{ name: 'Keeping the note', weight: 1 }],
  }),
  'sources.list': query({ in: nothing, out: z.object({ sources: z.array(sourceSchema) }), reads: ['source'] }),
  'sources.get': query({
    in: z.object({
      id: z.string(),
      remarksFrom: z.number().int().min(0).default(0),
      remarks: z.number().int().min(0).max(1000).default(200),
    }),
    out: z.object({
      source: sourceSchema,
      reading: readingSchema,
      columns: z.array(columnSchema),
      /** Kinds of personal data that were masked on the way in. */
      mask: z.array(z.enum(maskKinds)),
      quality: qualitySchema,
      parts: z.array(z.object({ name: z.string(), bytes: z.number() })),
      remarks: z.array(remarkSchema),
      remarksTotal: z.number().int(),
    }),
    reads: ['source', 'account'],
  }),
  /** The rows with a remark as a CSV, with their masked content: of a source, or of a file before it is imported. */
  'sources.saveRemarks': job({
    in: z.object({
      of: z.union([z.object({ source: z.string() }), z.object({ file: fileSchema })]),
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({ file: writtenSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the rows', weight: 1 }],
  }),
  'sources.withdraw': command({ in: z.object({ id: z.string() }), out: done, label: 'Withdraw source' }),

  /** What imports into this workspace go by. */
  'sources.rules': query({
    in: nothing,
    out: z.object({
      mask: z.array(z.enum(maskKinds)),
      /** Mail domains of one's own organisation; who writes from there is internal. */
      domains: z.array(z.string()),
      /** Speakers whose side was said. */
      speakers: z.array(z.object({ name: z.string(), side: z.enum(sides) })),
      /** Shapes of files whose reading was corrected by hand. */
      mappings: z.array(z.object({ signature: z.string(), file: z.string(), at: z.string() })),
    }),
    reads: ['workspace', 'source'],
  }),
  'sources.setMask': command({
    in: z.object({ kinds: z.array(z.enum(maskKinds)) }),
    out: done,
    label: 'Change what is masked',
  }),
  'sources.setDomains': command({
    in: z.object({ domains: z.array(z.string().trim().toLowerCase().min(1).max(200)).max(100) }),
    out: done,
    label: 'Change own mail domains',
  }),
  'sources.setSpeaker': command({
    /** null forgets what was said. */
    in: z.object({ name: z.string().trim().min(1), side: z.enum(sides).nullable() }),
    out: done,
    label: 'Say on whose side a speaker is',
  }),
  'sources.forgetMapping': command({
    in: z.object({ signature: z.string() }),
    out: done,
    label: 'Forget how files of a shape are read',
  }),
}
