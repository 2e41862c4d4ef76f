import { z } from 'zod'
import { command, query } from './define.ts'
import { done, nothing, unitSchema } from './values.ts'

const stepNameSchema = z.object({ label: z.string() }).nullable()

export const workspaceEntries = {
  'workspace.summary': query({
    in: nothing,
    out: z.object({
      name: z.string(),
      file: z.string(),
      isSample: z.boolean(),
      currency: z.string(),
      comments: z.number().int(),
      informative: z.number().int(),
      accounts: z.number().int(),
      sources: z.number().int(),
      themes: z.number().int(),
      priorities: z.number().int(),
      /** What is counted here, and how many of them spoke. */
      unit: unitSchema,
      units: z.number().int(),
      cycle: z.object({ id: z.string(), name: z.string(), state: z.enum(['open', 'committed']) }),
      /** The sentence encoder in use, or null: then themes come from words alone. */
      model: z.string().nullable(),
      undo: stepNameSchema,
      redo: stepNameSchema,
    }),
    reads: ['workspace', 'source', 'account', 'comment', 'theme', 'cycle', 'priority', 'history'],
  }),
  'workspace.update': command({
    in: z.object({ name: z.string().trim().min(1).max(120).optional(), currency: z.string().length(3).optional() }),
    out: done,
    label: 'Change workspace',
  }),
  'workspace.doctor': query({
    in: nothing,
    out: z.object({
      healthy: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
    reads: ['workspace', 'source', 'comment', 'theme', 'priority'],
  }),
  'history.list': query({
    in: z.object({ limit: z.number().int().min(1).max(500).default(100) }),
    out: z.object({
      entries: z.array(
        z.object({
          id: z.number().int(),
          label: z.string(),
          at: z.string(),
          author: z.string(),
          isUndone: z.boolean(),
        }),
      ),
    }),
    reads: ['history'],
  }),
  'history.undo': command({ in: nothing, out: z.object({ label: z.string().nullable() }), label: 'Undo' }),
  'history.redo': command({ in: nothing, out: z.object({ label: z.string().nullable() }), label: 'Redo' }),
}
