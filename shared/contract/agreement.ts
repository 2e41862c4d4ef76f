import { z } from 'zod'
import { command, job, query } from './define.ts'
import { done, nothing, recordKindSchema, themeChipSchema, voiceSchema, writtenSchema } from './values.ts'

export const coderRoles = ['first', 'second'] as const
const role = z.enum(coderRoles)
export type CoderRole = z.infer<typeof role>

/** A sample is read by people: what is larger is not a sample. */
export const sampleMost = 1000
const size = z.number().int().min(2).max(sampleMost)
const themeIds = z.array(z.string()).min(1).max(200)
const folder = z.string().nullable().default(null)
const who = z.object({ sample: z.string(), role })

const coderSchema = z.object({
  role,
  name: z.string(),
  /** It is how comments were sorted when the sample was drawn, and no person who codes. */
  isPlaced: z.boolean(),
  /** Comments judged or skipped, and of these the skipped. */
  passed: z.number().int(),
  skipped: z.number().int(),
  isFinished: z.boolean(),
})

const sampleSchema = z.object({
  id: z.string(),
  origin: z.enum(['drawn', 'received']),
  workspace: z.string(),
  drawnAt: z.string(),
  drawnBy: z.string(),
  seed: z.number().int().nullable(),
  population: z.number().int(),
  isStratified: z.boolean(),
  compares: z.enum(['placed', 'blind']),
  comments: z.number().int(),
  themes: z.array(themeChipSchema.extend({ description: z.string() })),
  coders: z.array(coderSchema),
})
export type AgreementSample = z.infer<typeof sampleSchema>
export type AgreementCoder = z.infer<typeof coderSchema>

/** A comment as a coder sees it: its words, and what was asked or said before, never where it stands. */
const shownSchema = z.object({
  /** Its place in the sample, from 0. */
  at: z.number().int(),
  text: z.string(),
  kind: recordKindSchema,
  voice: voiceSchema,
  question: z.string().nullable(),
  /** The turn before it in a call. */
  before: z.string().nullable(),
})
export type ShownComment = z.infer<typeof shownSchema>

const coefficientSchema = z.object({
  value: z.number(),
  /** 95%; null where the coders never differed. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  word: z.string(),
})
const agreementSchema = z.object({
  both: z.number().int(),
  first: z.number().int(),
  second: z.number().int(),
  neither: z.number().int(),
  judged: z.number().int(),
  agreed: z.number().nullable(),
  kappa: coefficientSchema.nullable(),
  alpha: coefficientSchema.nullable(),
})

const disputedSchema = themeChipSchema.extend({
  /** The theme's place in the sample. */
  at: z.number().int(),
  /** Whether the first coder put the comment in it; the second then did not, and the other way round. */
  isFirst: z.boolean(),
  settled: z.enum(['in', 'out']).nullable(),
})
const disagreementSchema = shownSchema.extend({
  /** Its id in the workspace. */
  comment: z.string(),
  themes: z.array(disputedSchema),
})
export type Disagreement = z.infer<typeof disagreementSchema>

export const verdicts = ['first', 'second', 'both', 'neither'] as const
export type Verdict = (typeof verdicts)[number]

const lookSchema = z.object({
  kind: z.enum(['task', 'answers']),
  sample: z.string(),
  /** What reading it would do, in a sentence. */
  words: z.string(),
  /** What of it would be left out, a line each. */
  left: z.array(z.string()),
})

export const agreementEntries = {
  'agreement.list': query({ in: nothing, out: z.object({ samples: z.array(sampleSchema) }), reads: ['agreement'] }),
  'agreement.sample': query({ in: z.object({ id: z.string() }), out: sampleSchema, reads: ['agreement'] }),
  /** What a sample of this size would hold and allow. */
  'agreement.prospect': query({
    in: z.object({ themes: themeIds, size, isStratified: z.boolean() }),
    out: z.object({
      population: z.number().int(),
      /** No more than there are. */
      size: z.number().int(),
      themes: z.array(
        themeChipSchema.extend({
          /** Comments of the theme in the whole, and about how many to expect in the sample. */
          comments: z.number().int(),
          expected: z.number(),
          /** Half the width of the 95% interval of a κ of .70; null where none or all of them are in the theme. */
          halfWidth: z.number().nullable(),
        }),
      ),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  'agreement.draw': command({
    in: z.object({
      themes: themeIds,
      size,
      /** The same seed draws the same comments; null takes one by chance. */
      seed: z.number().int().min(0).max(999_999_999).nullable().default(null),
      isStratified: z.boolean(),
      compares: z.enum(['placed', 'blind']),
    }),
    out: z.object({ id: z.string() }),
    label: 'Draw a sample for two coders',
  }),
  /** With all that was coded and compared; what was settled stays. */
  'agreement.withdraw': command({ in: z.object({ id: z.string() }), out: done, label: 'Withdraw a sample' }),

  'agreement.begin': command({
    in: who.extend({ name: z.string().trim().min(1).max(120) }),
    out: done,
    label: 'Begin coding a sample',
  }),
  /** What a coder has before them; nothing of what the other said. */
  'agreement.task': query({
    in: who,
    out: z.object({
      comments: z.array(shownSchema.extend({ answer: z.array(z.number().int()).nullable(), isPassed: z.boolean() })),
    }),
    reads: ['agreement'],
  }),
  'agreement.answer': command({
    in: who.extend({
      at: z.number().int().min(0),
      /** Places of themes, [] for none of them, null to skip. */
      themes: z.array(z.number().int().min(0)).max(200).nullable(),
    }),
    out: done,
    label: 'Code a comment of the sample',
  }),
  /** From then on the answers stay as they are; both handed in, they are compared. */
  'agreement.handIn': command({ in: who, out: done, label: 'Hand in the coding of a sample' }),

  /** Writes the sample for another person: themes and comments, and nothing of who sorted what. */
  'agreement.saveTask': job({
    in: z.object({ sample: z.string(), folder }),
    out: z.object({ file: writtenSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the sample', weight: 1 }],
  }),
  'agreement.saveAnswers': job({
    in: who.extend({ folder }),
    out: z.object({ file: writtenSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the answers', weight: 1 }],
  }),
  'agreement.look': query({ in: z.object({ token: z.string() }), out: lookSchema, reads: ['agreement'] }),
  'agreement.read': command({ in: z.object({ token: z.string() }), out: lookSchema, label: 'Read a coding file' }),

  'agreement.results': query({
    in: z.object({ sample: z.string() }),
    out: z.object({
      first: z.string(),
      second: z.string(),
      /** Comments that one of them skipped. */
      skipped: z.number().int(),
      themes: z.array(
        themeChipSchema.extend({ ...agreementSchema.shape, at: z.number().int(), settled: z.number().int() }),
      ),
      overall: agreementSchema,
      disagreements: z.array(disagreementSchema),
      /** As a paper says it. */
      sentence: z.string(),
    }),
    reads: ['agreement'],
  }),
  /** Decides where the two differ on a comment, for one theme or for all they differ on; the decision becomes pins. */
  'agreement.settle': command({
    in: z.object({
      sample: z.string(),
      at: z.number().int().min(0),
      theme: z.number().int().min(0).nullable(),
      verdict: z.enum(verdicts),
    }),
    out: done,
    label: 'Settle a disagreement',
  }),
  'agreement.saveResults': job({
    in: z.object({ sample: z.string(), folder }),
    out: z.object({ file: writtenSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the results', weight: 1 }],
  }),
}
