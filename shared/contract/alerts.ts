import { z } from 'zod'
import { job, query } from './define.ts'
import { done, nothing } from './values.ts'

const alertKindSchema = z.enum(['theme', 'account'])

const alertSchema = z.object({
  kind: alertKindSchema,
  /** Of the theme or the account. */
  id: z.string(),
  name: z.string(),
  /** From what to what, in words: 'risk rose from 15 to 65, now high: last score 4 (14 Oct 2026)'. */
  says: z.string(),
  /** The same in a few words: 'risk 15 → 65'. */
  brief: z.string(),
  /** ISO instant at which it was told. */
  at: z.string(),
})
export type Alert = z.infer<typeof alertSchema>

/** Themes and accounts that moved sharply. Telling and dismissing change no evidence and no decision: no steps to undo. */
export const alertEntries = {
  /** Those that still hold and were not dismissed, the newest first. */
  'alerts.list': query({
    in: nothing,
    out: z.object({ alerts: z.array(alertSchema) }),
    reads: ['alert', 'comment', 'reading', 'account', 'source', 'theme', 'cycle', 'workspace'],
  }),
  'alerts.dismiss': job({
    in: z.object({ alerts: z.array(z.object({ kind: alertKindSchema, id: z.string() })) }),
    out: done,
    steps: [{ name: 'Dismissing', weight: 1 }],
  }),
  /** Compares with the last look. It runs by itself after imports and theme finding; this is for those who want to wait. */
  'alerts.look': job({
    in: nothing,
    out: z.object({ fresh: z.array(alertSchema) }),
    steps: [{ name: 'Looking for what moved sharply', weight: 1 }],
  }),
}
