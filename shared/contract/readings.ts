import { z } from 'zod'
import { job, query } from './define.ts'
import { nothing } from './values.ts'

/** Language, tone and kind of speech of comments, read by a machine. */
export const readingEntries = {
  'readings.state': query({
    in: nothing,
    out: z.object({
      comments: z.number().int(),
      read: z.number().int(),
      /** How comments are read: the encoder's id, or null where words alone decide. */
      model: z.string().nullable(),
    }),
    reads: ['comment', 'source', 'reading'],
  }),
  /** Reads what is not read yet. It runs by itself after imports; this is for those who want to wait for it. */
  'readings.fill': job({
    in: nothing,
    out: z.object({ read: z.number().int() }),
    steps: [{ name: 'Reading language and tone', weight: 1 }],
  }),
}
