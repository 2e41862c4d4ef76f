import { z } from 'zod'
import { command, query } from './define.ts'
import { askedSchema, rankingSchema, rankInputsSchema, ratingSchema } from './ranking.ts'
import {
  done,
  estimateSchema,
  gradeSchema,
  moneySchema,
  nothing,
  quoteSchema,
  themeChipSchema,
  unitSchema,
} from './values.ts'

const cardSchema = z.object({
  id: z.string(),
  /** 1 is first. */
  rank: z.number().int(),
  title: z.string(),
  /** What will be true for customers. */
  outcome: z.string(),
  ownerRole: z.string(),
  /** Why it is committed although its evidence is below the rule; '' when not needed or not written. */
  reason: z.string(),
  themes: z.array(themeChipSchema),
  comments: z.number().int(),
  units: z.number().int(),
  lostDeals: z.number().int(),
  npsImpact: estimateSchema.nullable(),
  atStake: moneySchema.nullable(),
  grade: gradeSchema,
  tied: z.object({ met: z.boolean(), reasons: z.array(z.string()) }),
  suggested: z.object({ score: z.number(), rank: z.number().int(), missing: z.array(z.string()) }),
  /** What the suggested rank is made of, so that a screen can try other weights by itself. */
  inputs: rankInputsSchema,
  rating: ratingSchema,
  asked: askedSchema,
  quotations: z.number().int(),
})
export type PriorityCard = z.infer<typeof cardSchema>

const goalSchema = z.object({
  id: z.string(),
  text: z.string(),
  baseline: z.string(),
  target: z.string(),
  dueOn: z.string().nullable(),
})

const measureSchema = z.object({
  id: z.string(),
  priority: z.string().nullable(),
  name: z.string(),
  baseline: z.string(),
  target: z.string(),
  dueOn: z.string().nullable(),
})

export const cycleSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['open', 'committed']),
  /** The effective evidence window, inclusive ISO days; nulls when nothing is dated. */
  windowFrom: z.string().nullable(),
  windowTo: z.string().nullable(),
  /** False while the window follows the data: the twelve months up to the last one with evidence. */
  isWindowSet: z.boolean(),
  objective: z.string(),
  goals: z.array(goalSchema),
  measures: z.array(measureSchema),
  committedAt: z.string().nullable(),
  committedBy: z.string().nullable(),
})
export type Cycle = z.infer<typeof cycleSchema>

/** A quotation that says otherwise than most of those who show a side. */
const sidedSchema = quoteSchema.extend({ isCounter: z.boolean() })
const chosenSchema = sidedSchema.extend({ id: z.string(), start: z.number().int(), end: z.number().int() })

export const priorityEntries = {
  'priorities.list': query({
    in: nothing,
    out: z.object({
      cycle: cycleSchema,
      unit: unitSchema,
      priorities: z.array(cardSchema),
      /** Themes in no priority, largest first. */
      unused: z.array(
        themeChipSchema.extend({
          comments: z.number().int(),
          npsImpact: estimateSchema.nullable(),
          /** Most of those who show a side praise it, so that it is never suggested as a priority. */
          isPraised: z.boolean(),
          inputs: rankInputsSchema,
        }),
      ),
      ranking: rankingSchema,
      /** Share of priorities that meet the evidence rule; null without any. */
      tiedShare: z.number().nullable(),
      /** Share of informative comments under a priority's themes. */
      coverage: z.number().nullable(),
      commit: z.object({ allowed: z.boolean(), why: z.array(z.string()) }),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'],
  }),
  'priorities.get': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      priority: cardSchema,
      chosen: z.array(chosenSchema),
      /** Worth quoting and not chosen yet, best first. */
      candidates: z.array(sidedSchema),
      /** Where over 10% of its comments contradict the rest: how many, who they come from, and some to quote. */
      contradicting: z
        .object({
          share: z.number(),
          from: z.enum(['those who praise', 'those who complain']),
          candidates: z.array(sidedSchema),
        })
        .nullable(),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'],
  }),
  'priorities.create': command({
    in: z.object({ themes: z.array(z.string()).min(1), title: z.string().trim().min(1).max(160).optional() }),
    out: z.object({ id: z.string() }),
    label: 'Make a priority',
  }),
  /** Adds up to `count` priorities from the themes with the highest suggested rank that are not praised, each with three quotations. */
  'priorities.suggest': command({
    in: z.object({ count: z.number().int().min(1).max(5) }),
    out: z.object({ ids: z.array(z.string()) }),
    label: 'Suggest priorities',
  }),
  'priorities.update': command({
    in: z.object({
      id: z.string(),
      title: z.string().trim().min(1).max(160).optional(),
      outcome: z.string().trim().max(600).optional(),
      ownerRole: z.string().trim().max(120).optional(),
      reason: z.string().trim().max(1000).optional(),
    }),
    out: done,
    label: 'Change priority',
  }),
  /** Puts it directly before another; null puts it last. */
  'priorities.rank': command({
    in: z.object({ id: z.string(), before: z.string().nullable() }),
    out: done,
    label: 'Rank priority',
  }),
  'priorities.addTheme': command({
    in: z.object({ id: z.string(), theme: z.string() }),
    out: done,
    label: 'Add theme to priority',
  }),
  'priorities.removeTheme': command({
    in: z.object({ id: z.string(), theme: z.string() }),
    out: done,
    label: 'Take theme out of priority',
  }),
  'priorities.remove': command({ in: z.object({ id: z.string() }), out: done, label: 'Remove priority' }),
  /** Quotes the whole comment, or the span of it. */
  'priorities.quote': command({
    in: z.object({
      id: z.string(),
      comment: z.string(),
      start: z.number().int().min(0).optional(),
      end: z.number().int().min(1).optional(),
    }),
    out: z.object({ id: z.string() }),
    label: 'Choose quotation',
  }),
  'priorities.unquote': command({ in: z.object({ quotation: z.string() }), out: done, label: 'Drop quotation' }),
  /** Puts a quotation directly before another; null puts it last. */
  'priorities.orderQuote': command({
    in: z.object({ quotation: z.string(), before: z.string().nullable() }),
    out: done,
    label: 'Order quotations',
  }),
  'priorities.commit': command({
    in: z.object({ signedBy: z.string().trim().min(1).max(120) }),
    out: done,
    label: 'Commit priorities',
  }),
  'priorities.reopen': command({ in: nothing, out: done, label: 'Reopen priorities' }),
  'cycles.update': command({
    in: z.object({
      name: z.string().trim().min(1).max(80).optional(),
      objective: z.string().trim().max(600).optional(),
      /** Inclusive ISO days; null goes back to following the data. */
      window: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().optional(),
    }),
    out: done,
    label: 'Change cycle',
  }),
  'cycles.setGoals': command({
    in: z.object({ goals: z.array(goalSchema.omit({ id: true })).max(5) }),
    out: done,
    label: 'Change goals',
  }),
  'cycles.setMeasures': command({
    in: z.object({
      priority: z.string().nullable(),
      measures: z.array(measureSchema.omit({ id: true, priority: true })).max(8),
    }),
    out: done,
    label: 'Change measures',
  }),
}
