import { z } from 'zod'
import { command, job, query } from './define.ts'
import { done, nothing, quoteSchema, themeChipSchema, unitSchema, writtenSchema } from './values.ts'

const codingSchema = z.object({
  id: z.string(),
  /** Of the record. */
  passage: z.string(),
  /** UTF-16 offsets into the passage. */
  start: z.number().int(),
  end: z.number().int(),
  theme: themeChipSchema,
  memo: z.string(),
  coder: z.string(),
  at: z.string(),
})
export type Coding = z.infer<typeof codingSchema>

const cellSchema = z.object({
  units: z.number().int(),
  /** Of the column's units. */
  share: z.number(),
  /** Share in this column over share elsewhere; null where it is raised nowhere else. */
  ratio: z.number().nullable(),
  /** More than elsewhere by Fisher's test, adjusted over the table (Benjamini-Hochberg, 10%). */
  isOver: z.boolean(),
})

const tableSchema = z.object({
  unit: unitSchema,
  columns: z.array(z.object({ label: z.string(), units: z.number().int() })),
  /** One cell a column. */
  rows: z.array(themeChipSchema.extend({ units: z.number().int(), cells: z.array(cellSchema) })),
})
export type CrossTable = z.infer<typeof tableSchema>

const ruleText = z.string().trim().max(400)
export const codebookFormats = ['qdc', 'taguette', 'qdpx'] as const

const codebookMatch = z.object({
  format: z.enum(['qdc', 'taguette']),
  /** Codes in the file, and how many of them are themes here, by guid or by name. */
  codes: z.number().int(),
  matched: z.number().int(),
  /** Deeper than two levels: these become parts of the theme on the first. */
  lifted: z.number().int(),
})

export const codingEntries = {
  'coding.ofRecord': query({
    in: z.object({ comment: z.string() }),
    out: z.object({ codings: z.array(codingSchema) }),
    reads: ['comment', 'theme', 'source'],
  }),
  /** Gives a stretch of the passage to themes; comments it touches belong to them from then on. */
  'coding.add': command({
    in: z.object({
      /** Any comment of the record, and the passage within it. */
      comment: z.string(),
      passage: z.string(),
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      /** At least one of these or a new one. */
      themes: z.array(z.string()).max(20).default([]),
      /** The name of a theme that is made for it, in the same step. */
      newTheme: z.string().trim().min(1).max(120).nullable().default(null),
      memo: z.string().trim().max(4000).default(''),
    }),
    out: z.object({ ids: z.array(z.string()) }),
    label: 'Code passage',
  }),
  'coding.setMemo': command({
    in: z.object({ id: z.string(), memo: z.string().trim().max(4000) }),
    out: done,
    label: 'Write memo',
  }),
  'coding.remove': command({ in: z.object({ id: z.string() }), out: done, label: 'Remove coding' }),

  /** Themes by the values of an attribute, or by themes; null tells which attributes there are. */
  'coding.attributes': query({
    in: nothing,
    out: z.object({ attributes: z.array(z.string()) }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle'],
  }),
  'coding.table': query({
    in: z.object({ by: z.union([z.object({ attribute: z.string() }), z.literal('themes')]) }),
    out: tableSchema,
    reads: ['comment', 'reading', 'theme', 'account', 'source', 'cycle', 'workspace'],
  }),

  /** The rules in force. */
  'coding.rules': query({
    in: nothing,
    out: z.object({ rules: z.array(z.object({ theme: z.string(), rule: z.string() })) }),
    reads: ['theme'],
  }),
  /** What a rule would place: words that all occur, "phrases", word*, NOT word, a NEAR/5 b; alternatives after commas. */
  'coding.testRule': query({
    in: z.object({ theme: z.string(), rule: ruleText }),
    out: z.object({
      comments: z.number().int(),
      /** Of these, not in the theme yet. */
      fresh: z.number().int(),
      examples: z.array(quoteSchema),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  /** An empty rule takes it away. */
  'coding.setRule': command({ in: z.object({ theme: z.string(), rule: ruleText }), out: done, label: 'Set rule' }),

  'codebook.save': job({
    in: z.object({
      format: z.enum(codebookFormats),
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({ file: writtenSchema, codes: z.number().int(), codings: z.number().int() }),
    steps: [{ name: 'Writing the codebook', weight: 1 }],
  }),
  'codebook.look': query({ in: z.object({ token: z.string() }), out: codebookMatch, reads: ['theme'] }),
  /** Makes themes of the codes that are none yet; those that are stay as they are but for a description they lack. */
  'codebook.read': command({
    in: z.object({ token: z.string() }),
    out: codebookMatch.extend({ created: z.number().int() }),
    label: 'Read codebook',
  }),
}
