import { z } from 'zod'
import { rankParts } from '../domain/stats/suggested-rank.ts'
import { command, job, query } from './define.ts'
import { done, estimateSchema, nothing } from './values.ts'

/** Proportions count, not the scale: 2, 1, 1, 1, 1 is the same as 4, 2, 2, 2, 2. At least one is above 0. */
const weightsSchema = z
  .record(z.enum(rankParts), z.number().min(0).max(100))
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'Give at least one part some weight.')

/** What a priority needs to count as tied to customer evidence. */
const evidenceRuleSchema = z.object({
  comments: z.number().int().min(0).max(1000),
  units: z.number().int().min(0).max(1000),
  /** As many kinds of source as the workspace has, up to this many. */
  kindsUpTo: z.number().int().min(0).max(3),
  grade: z.literal([1, 2, 3, 4]),
})

export const rankingSchema = z.object({
  weights: weightsSchema,
  /** False while the five parts weigh the same. */
  isWeightsSet: z.boolean(),
  rule: evidenceRuleSchema,
  isRuleSet: z.boolean(),
})
export type Ranking = z.infer<typeof rankingSchema>

/** What the suggested rank is made of; null is what cannot be computed. */
export const rankInputsSchema = z.object({
  /** Share of units, 0 to 1. */
  reach: z.number().nullable(),
  /** Points. */
  npsImpact: z.number().nullable(),
  /** Share of all value known, 0 to 1. */
  valueAtStake: z.number().nullable(),
  trend: z.enum(['rising', 'flat', 'falling']).nullable(),
  evidence: z.literal([1, 2, 3, 4]).nullable(),
})

/** What people type for the other scores; null is what they have not. */
export const ratingSchema = z.object({
  /** One of the impacts of RICE: 3, 2, 1, .5, .25. */
  impact: z.literal([3, 2, 1, 0.5, 0.25]).nullable(),
  /** Person-months. */
  effort: z.number().positive().max(10_000).nullable(),
  /** Top-two-box shares of asked questions, 0 to 1. */
  importance: z.number().min(0).max(1).nullable(),
  satisfaction: z.number().min(0).max(1).nullable(),
  /** Where these shares come from: the survey, its question, how many answered. */
  askedIn: z.string().trim().max(300).nullable(),
  /** Questions of the imports that the shares are worked from instead, in the words of the file. */
  importanceQuestion: z.string().nullable(),
  satisfactionQuestion: z.string().nullable(),
})

/** A question with whole numbers for answers, over every survey that asks it in these words. */
const askedQuestionSchema = z.object({
  question: z.string(),
  /** Answers within the evidence window. */
  answers: z.number().int(),
  /** Those among them that chose one of the two highest. */
  topTwo: z.number().int(),
  /** The highest answer of its scale. */
  highest: z.number(),
  /** topTwo of answers with its 95% interval (Wilson); null without answers. */
  share: estimateSchema.nullable(),
})
export type AskedQuestion = z.infer<typeof askedQuestionSchema>

/** The questions chosen for a priority; null where none is. */
export const askedSchema = z.object({
  importance: askedQuestionSchema.nullable(),
  satisfaction: askedQuestionSchema.nullable(),
})

export const rankingEntries = {
  'ranking.setWeights': command({
    in: z.object({ weights: weightsSchema.nullable() }),
    out: done,
    label: 'Set weights',
  }),
  'ranking.setRule': command({
    in: z.object({ rule: evidenceRuleSchema.nullable() }),
    out: done,
    label: 'Change evidence rule',
  }),
  /** Leaves out what is to stay as it is. */
  'ranking.rate': command({
    in: ratingSchema.partial().extend({ id: z.string() }),
    out: done,
    label: 'Rate priority',
  }),
  /** Which questions of the imports can be chosen for a priority. */
  'ranking.questions': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      questions: z.array(askedQuestionSchema.extend({ asks: z.enum(['importance', 'satisfaction']).nullable() })),
      /** Two that ask about what this priority is about; null where none do. */
      proposed: z.object({ importance: z.string(), satisfaction: z.string() }).nullable(),
    }),
    reads: ['source', 'cycle', 'theme', 'priority', 'account'],
  }),
  /** Puts all priorities in the order given; each id once. */
  'ranking.order': command({
    in: z.object({ ids: z.array(z.string()).min(1) }),
    out: done,
    label: 'Order priorities',
  }),
  /** How firmly each rank holds when the data and the weights wobble; kept until one of them changes. */
  'ranking.firmness': job({
    in: nothing,
    out: z.object({
      /** Rows and columns below are in this order. */
      ids: z.array(z.string()),
      draws: z.number().int(),
      /** Share of draws in which the priority has the first, second … place. */
      places: z.array(z.array(z.number())),
      /** Share of draws in which the priority of the row scores above that of the column. */
      ahead: z.array(z.array(z.number())),
    }),
    steps: [{ name: 'Trying other weights and other customers', weight: 1 }],
  }),
}
