import { z } from 'zod'
import { assumptionNames, scenarios } from '../domain/assumptions.ts'
import { stakeKinds } from '../domain/stats/value-at-stake.ts'
import { command, query } from './define.ts'
import { done, estimateSchema, moneySchema, nothing } from './values.ts'

/** A sum in the workspace's currency, and what could not be counted in it. */
const sumSchema = z.object({
  /** Null when no amount is known in the workspace's currency or in one with a rate. */
  amount: moneySchema.nullable(),
  accounts: z.number().int(),
  items: z.number().int(),
  /** Amounts in currencies without a rate; in no sum. */
  apart: z.array(moneySchema),
  /** Items whose amount is not known; in no sum. */
  unknown: z.number().int(),
})
export type StakeSum = z.infer<typeof sumSchema>

/** A result, or what has to be filled in first, in words. */
const outcomeSchema = z.object({
  kept: moneySchema.nullable(),
  gained: moneySchema.nullable(),
  saved: moneySchema.nullable(),
  /** Over three years, as cost, net and roi. */
  benefit: moneySchema.nullable(),
  cost: moneySchema.nullable(),
  net: moneySchema.nullable(),
  /** net / cost; null where nothing is spent or something is missing. */
  roi: z.number().nullable(),
  missing: z.array(z.string()),
})
export type ValueOutcome = z.infer<typeof outcomeSchema>

const byScenario = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ low: schema, expected: schema, high: schema })

const assumptionSchema = z.object({
  name: z.enum(assumptionNames),
  /** Shares 0 to 1, counts, or minor units of `currency`. */
  values: byScenario(z.number().nullable()),
  currency: z.string().nullable(),
  source: z.string(),
})
export type Assumption = z.infer<typeof assumptionSchema>

const reads = ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading', 'plan'] as const

export const valueEntries = {
  /** The value case of one priority. */
  'value.case': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      currency: z.string(),
      /** Every item of those who raise it, once and in full. */
      exposure: sumSchema,
      byKind: z.record(z.enum(stakeKinds), sumSchema),
      /** Its part when each item is divided evenly over the priorities that it belongs to. */
      split: moneySchema.nullable(),
      /** Open deals whose own words name it. */
      pipeline: sumSchema,
      /** Whether the workspace holds any open deal at all. */
      knowsPipeline: z.boolean(),
      /** Win rate with minus without, −1 to 1; null below five closed deals that name it. */
      lift: estimateSchema.extend({ deals: z.number().int(), probabilityBelowZero: z.number() }).nullable(),
      assumptions: z.array(assumptionSchema),
      outcomes: byScenario(outcomeSchema),
    }),
    reads,
  }),
  /** The accounts and deals behind a sum, largest first. */
  'value.inputs': query({
    in: z.object({
      /** Null: of all priorities, each item once. */
      id: z.string().nullable(),
      of: z.enum([...stakeKinds, 'pipeline', 'all']),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    out: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(stakeKinds),
          /** The account's id, for the address of its comments. */
          account: z.string().nullable(),
          name: z.string(),
          amount: moneySchema.nullable(),
          /** In the workspace's currency; null without a rate. */
          counted: moneySchema.nullable(),
          /** A comment in which a deal names it. */
          comment: z.string().nullable(),
        }),
      ),
      more: z.number().int(),
      /** Themes by whose comments the items belong here. */
      themes: z.array(z.string()),
    }),
    reads,
  }),
  /** All priorities together: each account and deal once, by its even part in each priority. */
  'value.total': query({
    in: nothing,
    out: z.object({
      currency: z.string(),
      exposure: sumSchema,
      priorities: z.array(
        z.object({
          id: z.string(),
          rank: z.number().int(),
          title: z.string(),
          exposure: sumSchema,
          split: moneySchema.nullable(),
          outcomes: byScenario(outcomeSchema),
        }),
      ),
      outcomes: byScenario(outcomeSchema),
      rates: z.array(z.object({ currency: z.string(), rate: z.number(), on: z.string(), source: z.string() })),
      /** Currencies in the data that have no rate yet. */
      withoutRate: z.array(z.string()),
    }),
    reads,
  }),
  'value.assume': command({
    in: z.object({
      id: z.string(),
      name: z.enum(assumptionNames),
      /** Null empties it. Amounts are in the workspace's currency. */
      values: z.partialRecord(z.enum(scenarios), z.number().min(0).max(1e15).nullable()).optional(),
      source: z.string().trim().max(300).optional(),
    }),
    out: done,
    label: 'Change an assumption',
  }),
  'value.setRate': command({
    in: z.object({
      currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three letters, such as EUR.'),
      /** Units of the workspace's currency for one unit of it. */
      rate: z.number().positive().max(1e9),
      on: z.iso.date(),
      source: z.string().trim().max(300),
    }),
    out: done,
    label: 'Set a rate',
  }),
  'value.removeRate': command({ in: z.object({ currency: z.string() }), out: done, label: 'Remove a rate' }),
}
