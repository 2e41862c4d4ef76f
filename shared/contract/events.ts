import { z } from 'zod'
import { failureSchema } from './errors.ts'
import { tables } from './define.ts'

export const jobEventSchema = z.object({
  type: z.literal('job'),
  /** Chosen by whoever asked for the job. */
  job: z.string(),
  entry: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Name of the step under way, in words. */
  step: z.string(),
  /** Share done of the whole job, 0 to 1; never goes back. */
  done: z.number().min(0).max(1),
  /** 'row 12,000 of 14,640', or '' */
  detail: z.string(),
})

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), tables: z.array(z.enum(tables)), revision: z.number() }),
  jobEventSchema,
  /** Another workspace was opened, or the engine went away or came back: every answer is stale. */
  z.object({ type: z.literal('engine'), state: z.enum(['opened', 'down', 'failed']), error: failureSchema.nullable() }),
  /** What waits in the watched folders is another than before. */
  z.object({ type: z.literal('waiting'), files: z.number().int() }),
  z.object({
    type: z.literal('notice'),
    tone: z.enum(['info', 'warning']),
    message: z.string(),
    /** What it tells of can be opened: a theme, an account, or the list of all that moved. */
    opens: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.enum(['theme', 'account']), id: z.string() }),
        z.object({ kind: z.literal('alerts') }),
      ])
      .optional(),
  }),
])

export type Opens = NonNullable<Extract<z.infer<typeof eventSchema>, { type: 'notice' }>['opens']>
export type JobEvent = z.infer<typeof jobEventSchema>
export type VerbatimEvent = z.infer<typeof eventSchema>
