import { z } from 'zod'
import { fundKinds, targetKinds, teamMetrics } from '../domain/plan.ts'
import { isSafeLink } from '../security/safe-link.ts'
import { command, query } from './define.ts'
import { cycleSchema } from './priorities.ts'
import { done, gradeSchema, nothing, quoteSchema, unitSchema } from './values.ts'

const line = z.string().trim().max(300)
const named = line.min(1)
const paragraph = z.string().trim().max(2000)
const day = z.iso.date()
const made = z.object({ id: z.string() })

const recordedSchema = z.object({ id: z.string(), on: z.string(), value: z.string() })

/** A number with a way to go: where it stood and when, where it should be and by when, and what was recorded since. */
const targetSchema = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  baseline: z.string(),
  baselineOn: z.string().nullable(),
  target: z.string(),
  dueOn: z.string().nullable(),
  /** Oldest first. */
  recorded: z.array(recordedSchema),
  /** By the last recorded value; null while something it needs is missing. */
  course: z.enum(['on course', 'close', 'behind']).nullable(),
  /** What has to be filled in before one can say whether it is on course, in words; null when nothing is. */
  missing: z.string().nullable(),
})
export type Target = z.infer<typeof targetSchema>

const goalSchema = targetSchema.extend({ isKpi: z.boolean() })
export type PlanGoal = z.infer<typeof goalSchema>

const teamGoalSchema = targetSchema.extend({
  metric: z.enum(teamMetrics),
  /** The cycle's goal that it serves. */
  serves: z.string().nullable(),
})
export type TeamGoal = z.infer<typeof teamGoalSchema>

const teamSchema = z.object({
  id: z.string(),
  name: z.string(),
  objective: z.string(),
  goals: z.array(teamGoalSchema),
})
export type Team = z.infer<typeof teamSchema>

const strategySchema = z.object({
  id: z.string(),
  rank: z.number().int(),
  title: z.string(),
  outcome: z.string(),
  ownerRole: z.string(),
  measures: z.array(targetSchema),
  moves: z.object({ done: z.number().int(), all: z.number().int() }),
  comments: z.number().int(),
  units: z.number().int(),
  /** Share of all units, 0 to 1; null where nobody spoke. */
  reach: z.number().nullable(),
  grade: gradeSchema,
  /** Why it is committed although its evidence is below the rule; '' when not needed or not written. */
  reason: z.string(),
  /** The first of its chosen quotations. */
  quote: quoteSchema.nullable(),
})
export type Strategy = z.infer<typeof strategySchema>

const moveSchema = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  dueOn: z.string().nullable(),
  isDone: z.boolean(),
})
export type Move = z.infer<typeof moveSchema>

const fundSchema = z.object({
  id: z.string(),
  kind: z.enum(fundKinds),
  text: z.string(),
  /** An https address, or ''. It is never fetched. */
  link: z.string(),
})
export type Fund = z.infer<typeof fundSchema>

const targetRef = z.object({ kind: z.enum(targetKinds), id: z.string() })
export type TargetRef = z.infer<typeof targetRef>

const reads = [
  'comment',
  'theme',
  'account',
  'source',
  'cycle',
  'priority',
  'workspace',
  'reading',
  'plan',
  'library',
] as const

export const planEntries = {
  /** The cycle's OGSM: objective, goals, priorities as strategies, measures with what each rests on; and the teams'. */
  'plan.page': query({
    in: nothing,
    out: z.object({
      cycle: cycleSchema.pick({ id: true, name: true, state: true, objective: true }),
      unit: unitSchema,
      goals: z.array(goalSchema),
      strategies: z.array(strategySchema),
      /** Measures of the cycle itself. */
      measures: z.array(targetSchema),
      teams: z.array(teamSchema),
    }),
    reads,
  }),
  /** What is to be done about one priority. */
  'plan.get': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      ask: z.string(),
      askOn: z.string().nullable(),
      /** The answer to: how will this help the customer succeed? */
      decision: z.string(),
      /** One a line. */
      alternatives: z.string(),
      /** One a line. */
      unknowns: z.string(),
      moves: z.array(moveSchema),
      funds: z.array(fundSchema),
      measures: z.array(targetSchema),
      /** Ids in the library. */
      guardrails: z.array(z.string()),
      plays: z.array(z.string()),
    }),
    reads: ['cycle', 'priority', 'plan', 'library'],
  }),
  'plan.update': command({
    in: z.object({
      id: z.string(),
      ask: paragraph.optional(),
      askOn: day.nullable().optional(),
      decision: paragraph.optional(),
      alternatives: paragraph.optional(),
      unknowns: paragraph.optional(),
    }),
    out: done,
    label: 'Change plan',
  }),
  'plan.addMove': command({ in: z.object({ id: z.string(), text: named }), out: made, label: 'Add a move' }),
  'plan.updateMove': command({
    in: z.object({
      move: z.string(),
      text: named.optional(),
      owner: line.optional(),
      dueOn: day.nullable().optional(),
      isDone: z.boolean().optional(),
    }),
    out: done,
    label: 'Change a move',
  }),
  'plan.removeMove': command({ in: z.object({ move: z.string() }), out: done, label: 'Remove a move' }),
  /** Puts it directly before another; null puts it last. */
  'plan.orderMove': command({
    in: z.object({ move: z.string(), before: z.string().nullable() }),
    out: done,
    label: 'Order moves',
  }),
  'plan.addFund': command({
    in: z.object({ id: z.string(), kind: z.enum(fundKinds), text: named }),
    out: made,
    label: 'Add what it funds',
  }),
  'plan.updateFund': command({
    in: z.object({
      fund: z.string(),
      kind: z.enum(fundKinds).optional(),
      text: named.optional(),
      link: line
        .refine((link) => link === '' || isSafeLink(link), 'Links begin with https:// and name a site.')
        .optional(),
    }),
    out: done,
    label: 'Change what it funds',
  }),
  'plan.removeFund': command({ in: z.object({ fund: z.string() }), out: done, label: 'Remove what it funds' }),
  /** `of`: the priority of a measure (null for the cycle's own), the team of a team's goal; null for a goal. */
  'plan.addTarget': command({
    in: z.object({ kind: z.enum(targetKinds), of: z.string().nullable(), text: named }),
    out: made,
    label: 'Add a number to reach',
  }),
  'plan.updateTarget': command({
    in: targetRef.extend({
      text: named.optional(),
      owner: line.optional(),
      baseline: z.string().trim().max(60).optional(),
      baselineOn: day.nullable().optional(),
      target: z.string().trim().max(60).optional(),
      dueOn: day.nullable().optional(),
      /** Of goals. */
      isKpi: z.boolean().optional(),
      /** Of a team's goals. */
      metric: z.enum(teamMetrics).optional(),
      serves: z.string().nullable().optional(),
    }),
    out: done,
    label: 'Change a number to reach',
  }),
  'plan.removeTarget': command({ in: targetRef, out: done, label: 'Remove a number to reach' }),
  /** What it was on a day; a second value for the same day takes the place of the first. */
  'plan.record': command({
    in: targetRef.extend({ on: day, value: z.string().trim().min(1).max(60) }),
    out: made,
    label: 'Record a value',
  }),
  'plan.unrecord': command({ in: z.object({ value: z.string() }), out: done, label: 'Remove a recorded value' }),
  'plan.addTeam': command({ in: z.object({ name: named }), out: made, label: 'Add a team' }),
  'plan.updateTeam': command({
    in: z.object({ team: z.string(), name: named.optional(), objective: paragraph.optional() }),
    out: done,
    label: 'Change a team',
  }),
  'plan.removeTeam': command({ in: z.object({ team: z.string() }), out: done, label: 'Remove a team' }),
}
