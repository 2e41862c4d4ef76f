import { z } from 'zod'
import {
  columnRoles,
  dateOrders,
  fileFormats,
  maskKinds,
  outcomes,
  scoreKinds,
  sides,
  sourceKinds,
  voices,
} from '../domain/reading.ts'

/** Shapes that several features share. */

export const nothing = z.object({})
export const done = z.object({ changed: z.number().int() })

export const moneySchema = z.object({ amountMinor: z.number().int(), currency: z.string() })
export type Money = z.infer<typeof moneySchema>

/** A file that was written, under the token by which it can be fetched. */
export const writtenSchema = z.object({ name: z.string(), bytes: z.number(), token: z.string() })

export const whenSchema = z.object({ iso: z.string(), precision: z.enum(['day', 'minute', 'second']) })

/** NPS bands; scores of other kinds and absent ones are 'other' and 'none'. */
export const bandSchema = z.enum(['detractor', 'passive', 'promoter', 'other', 'none'])
export type Band = z.infer<typeof bandSchema>

export const scoreSchema = z.object({
  kind: z.enum(scoreKinds),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  band: bandSchema,
})

export const recordKindSchema = z.enum(['survey', 'call', 'deal'])
export const voiceSchema = z.enum(voices)
export const outcomeSchema = z.enum(outcomes)

/** Half-open span of UTF-16 offsets. */
export const spanSchema = z.tuple([z.number().int(), z.number().int()])

/** What is counted: accounts where the workspace has them, else respondents, else records. */
export const unitSchema = z.enum(['account', 'respondent', 'record'])
export type Unit = z.infer<typeof unitSchema>

export const themeChipSchema = z.object({ id: z.string(), label: z.string(), colour: z.number().int() })
export type ThemeChip = z.infer<typeof themeChipSchema>

/** An estimate with its 95% interval. */
export const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })
export type Estimate = z.infer<typeof estimateSchema>

export const gradeSchema = z.object({
  grade: z.number().int().min(1).max(4),
  word: z.enum(['Strong', 'Good', 'Fair', 'Weak']),
  reasons: z.array(z.string()),
})
export type Grade = z.infer<typeof gradeSchema>

/** A comment as it is quoted: the stored text, never altered, and what it came from. */
export const quoteSchema = z.object({
  comment: z.string(),
  evidenceId: z.string(),
  text: z.string(),
  marks: z.array(spanSchema),
  voice: voiceSchema,
  kind: recordKindSchema,
  outcome: outcomeSchema.nullable(),
  amount: moneySchema.nullable(),
  score: scoreSchema.nullable(),
  account: z.string().nullable(),
  when: whenSchema.nullable(),
  startMs: z.number().nullable(),
  file: z.string(),
})
export type Quote = z.infer<typeof quoteSchema>

export const readingSchema = z.object({
  format: z.enum(fileFormats),
  kind: z.enum(sourceKinds),
  tool: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  headerAt: z.number().int().min(0),
  headerRows: z.number().int().min(0),
  /** Sides of speakers by name, where one is known or was said. */
  speakers: z.record(z.string(), z.enum(sides)),
  /** Questions by their text in the file, with the text they are counted under: variants of one question joined. */
  questions: z.record(z.string(), z.string()),
  /** Letters garbled by two encodings in one file are put right. */
  repairsText: z.boolean(),
})

/** What a score column measures: NPS is told apart from all else. */
export const scaleSchema = z.object({ kind: z.enum(scoreKinds), min: z.number(), max: z.number() })

export const columnSchema = z.object({
  index: z.number().int().min(0),
  name: z.string(),
  question: z.string().nullable(),
  role: z.enum(columnRoles),
  score: scaleSchema.nullable(),
  /** For a column of dates: the order of day, month and year in it. */
  dateOrder: z.enum(dateOrders).nullable(),
  sure: z.number(),
  why: z.string(),
})

export const maskedSchema = z.partialRecord(z.enum(maskKinds), z.number().int())
