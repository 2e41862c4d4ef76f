import { z } from 'zod'
import { job, query } from './define.ts'
import { done, nothing } from './values.ts'

/** What ten sentences told about an encoder. */
const trialSchema = z.object({
  /** Null for the built-in one. */
  name: z.string().nullable(),
  dims: z.number().int(),
  /** In words: 'WordPiece'. */
  tokeniser: z.string(),
  /** How tokens are joined, in words; null where the model does so itself. */
  pooling: z.string().nullable(),
  sentences: z.number().int(),
  /** Mean cosine of sentences of one meaning, and of those of two. */
  alike: z.number(),
  apart: z.number(),
  /** Sentences whose nearest is the one of the same meaning. */
  matched: z.number().int(),
  /** Milliseconds for 1,000 comments. */
  msPerThousand: z.number(),
})
export type EncoderTrial = z.infer<typeof trialSchema>

/** Settings of this machine are no steps of the workspace: nothing here is a command, nothing is undone. */
export const settingsEntries = {
  'settings.machine': query({
    in: nothing,
    out: z.object({
      /** The name changes are signed with, and whether it was set or is the system's. */
      author: z.object({ name: z.string(), isOwn: z.boolean() }),
      encoder: z.object({
        /** What finds themes now; null: the words alone. */
        inUse: z.string().nullable(),
        own: z
          .object({
            name: z.string(),
            place: z.string(),
            dims: z.number().int(),
            msPerThousand: z.number(),
            /** False: its files are gone or changed since it was tried, and the built-in one is used. */
            isUsable: z.boolean(),
          })
          .nullable(),
      }),
    }),
    reads: ['machine'],
  }),
  'settings.setAuthor': job({
    /** '' goes back to the name that the system knows. */
    in: z.object({ name: z.string().trim().max(120) }),
    out: done,
    steps: [{ name: 'Keeping the name', weight: 1 }],
  }),
  /** Tries the encoder in use. */
  'settings.tryEncoder': job({
    in: nothing,
    out: trialSchema,
    steps: [{ name: 'Trying the encoder on ten sentences', weight: 1 }],
  }),
  /** Checks and tries the encoder in a folder and uses it from then on; null goes back to the built-in one. */
  'settings.useEncoder': job({
    in: z.object({ token: z.string().nullable() }),
    out: z.object({ trial: trialSchema.nullable() }),
    steps: [{ name: 'Checking the folder and trying it on ten sentences', weight: 1 }],
  }),
}
