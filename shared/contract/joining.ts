import { z } from 'zod'
import { job } from './define.ts'
import { writtenSchema } from './values.ts'

/** A kind of thing and how many of it, as it is said: 'coded passages'. */
const amountSchema = z.object({ noun: z.string(), count: z.number().int() })
export type Amount = z.infer<typeof amountSchema>

const sideSchema = z.object({
  /** In words; '' where nothing stands there. */
  says: z.string(),
  /** Who last changed it and when, where the history still tells. */
  who: z.string().nullable(),
  at: z.string().nullable(),
})

/** What both changed, each in another way: one choice. */
const clashSchema = z.object({
  id: z.string(),
  /** 'Theme “Slow exports”' */
  about: z.string(),
  /** 'Name' */
  what: z.string(),
  mine: sideSchema,
  theirs: sideSchema,
})
export type Clash = z.infer<typeof clashSchema>

const sideNames = ['mine', 'theirs'] as const
export type ChosenSide = (typeof sideNames)[number]

export const joiningEntries = {
  /**
   * Reads another workspace and says what joining it would bring. Nothing is written.
   * relation: whether the two go back to a state that both know; without one everything that differs is a choice.
   */
  'joining.look': job({
    in: z.object({ token: z.string() }),
    out: z.object({
      whose: z.string(),
      file: z.string(),
      relation: z.enum(['known-past', 'no-known-past', 'unrelated']),
      /** There is nothing to join. */
      isNothingNew: z.boolean(),
      coming: z.array(amountSchema),
      /** What only this workspace has, and keeps. */
      staying: z.array(amountSchema),
      /** Records of theirs that came from another file already. */
      repeats: z.number().int(),
      /** Decisions about comments that are not here in the same words; they stay behind. */
      left: z.number().int(),
      /** The first of them; clashesTotal counts all. */
      clashes: z.array(clashSchema),
      clashesTotal: z.number().int(),
    }),
    steps: [
      { name: 'Checking the file', weight: 3 },
      { name: 'Comparing', weight: 4 },
    ],
  }),
  /** Joins as one step. `rest` decides what is not among `choices`, by the clashes' ids; null leaves nothing undecided. */
  'joining.join': job({
    in: z.object({
      token: z.string(),
      choices: z.record(z.string(), z.enum(sideNames)).default({}),
      rest: z.enum(sideNames).nullable().default(null),
    }),
    out: z.object({
      whose: z.string(),
      isNothingNew: z.boolean(),
      /** As the history says it. */
      label: z.string(),
      joined: z.array(amountSchema),
    }),
    steps: [
      { name: 'Checking the file', weight: 2 },
      { name: 'Comparing', weight: 2 },
      { name: 'Bringing sources', weight: 6 },
      { name: 'Joining', weight: 2 },
    ],
  }),
  /** Writes a copy for someone, from which the two can be joined again; into a folder, or with null to be downloaded. */
  'joining.handOver': job({
    in: z.object({ who: z.string().trim().min(1).max(80), folder: z.string().nullable().default(null) }),
    out: z.object({ file: writtenSchema }),
    steps: [{ name: 'Saving the copy', weight: 1 }],
  }),
}
