import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sampleMost } from '#shared/contract/agreement.ts'
import { recordKindSchema, voiceSchema } from '#shared/contract/values.ts'

const id = z.string().min(1).max(64)

/** A sample's themes and comments as they were when it was drawn; each is known by its place. */
export const contentSchema = z.object({
  themes: z
    .array(
      z.object({
        id,
        label: z.string().max(200),
        description: z.string().max(20_000),
        colour: z.number().int().min(0).max(9),
        parent: z.number().int().min(0).nullable(),
      }),
    )
    .min(1)
    .max(200),
  comments: z
    .array(
      z.object({
        id,
        text: z.string(),
        kind: recordKindSchema,
        voice: voiceSchema,
        question: z.string().nullable(),
        before: z.string().nullable(),
      }),
    )
    .min(1)
    .max(sampleMost),
})
export type Content = Readonly<z.infer<typeof contentSchema>>

const format = z.literal('verbatim-coding')
const version = z.literal(1)

/** What a second person gets: what is to be judged, and nothing of how anybody judged it. */
const taskSchema = z.object({
  format,
  version,
  kind: z.literal('task'),
  sample: z.object({
    id,
    workspace: z.string().max(200),
    drawnAt: z.iso.datetime(),
    drawnBy: z.string().max(200),
    population: z.number().int().min(1),
    isStratified: z.boolean(),
  }),
  content: contentSchema,
})
export type TaskFile = z.infer<typeof taskSchema>

const answersSchema = z.object({
  format,
  version,
  kind: z.literal('answers'),
  sample: id,
  coder: z.string().trim().min(1).max(120),
  savedAt: z.iso.datetime(),
  answers: z
    .array(
      z.object({
        comment: id,
        /** Of the words that were judged. */
        fingerprint: z.string().length(16),
        /** Ids; null where it was skipped. */
        themes: z.array(id).max(200).nullable(),
      }),
    )
    .max(sampleMost),
})
export type AnswersFile = z.infer<typeof answersSchema>

export const fileSchema = z.discriminatedUnion('kind', [taskSchema, answersSchema])

export const newestVersion = 1
/** Larger than any sample of a thousand comments that a person would read. */
export const mostBytes = 20_000_000

export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
