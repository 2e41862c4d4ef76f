import { z } from 'zod'
import { outcomes } from '../domain/reading.ts'
import { command, job, query } from './define.ts'
import { pickedSchema } from './host.ts'
import { exportFormats } from './selection.ts'
import {
  bandSchema,
  estimateSchema,
  nothing,
  quoteSchema,
  recordKindSchema,
  themeChipSchema,
  unitSchema,
} from './values.ts'

/** Themes as a map, over time and side by side. Trend and comparison are counted within the cycle's evidence window. */

const hitsSchema = z.object({ hits: z.number().int(), of: z.number().int() })

/** The 10 of E-0010: short, permanent, and small to send a hundred thousand times. */
const numberSchema = z.number().int().min(1)

const periodSchema = z.object({
  /** '2026-10' or '2026-Q4'. */
  id: z.string(),
  /** Inclusive ISO days. */
  from: z.string(),
  to: z.string(),
  /** The evidence window covers all of it; only whole periods are tested. */
  isWhole: z.boolean(),
  /** Distinct units that spoke. */
  units: z.number().int(),
})
export type TrendPeriod = z.infer<typeof periodSchema>

const trendOfThemeSchema = themeChipSchema.extend({
  comments: z.number().int(),
  /** One entry a period: distinct units with the theme, and their share of those that spoke; null where nobody did. */
  units: z.array(z.number().int()),
  shares: z.array(estimateSchema.nullable()),
  /** The last whole period and up to four whole ones before it: what `rising` tests. A unit counts once a period. */
  last: hitsSchema.nullable(),
  before: hitsSchema.nullable(),
  /** The later half of the whole periods and the earlier one: what `slope` shows as. Null below two whole periods. */
  later: hitsSchema.nullable(),
  earlier: hitsSchema.nullable(),
  /** Share in the later half less share in the earlier, −1 to 1. */
  change: z.number().nullable(),
  /** p as tested, q adjusted for the family of all tests on the page. */
  rising: z.object({ p: z.number(), q: z.number() }).nullable(),
  slope: z.object({ z: z.number(), p: z.number(), q: z.number() }).nullable(),
  direction: z.enum(['rising', 'falling', 'flat', 'unknown']),
})
export type ThemeTrend = z.infer<typeof trendOfThemeSchema>

export const groupSchema = z.discriminatedUnion('by', [
  /** Both 'YYYY-MM', inclusive. */
  z.object({ by: z.literal('months'), from: z.string().regex(/^\d{4}-\d{2}$/), to: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.object({ by: z.literal('kind'), value: recordKindSchema }),
  z.object({ by: z.literal('source'), value: z.string() }),
  z.object({ by: z.literal('band'), value: bandSchema }),
  z.object({ by: z.literal('outcome'), value: z.enum(outcomes) }),
  z.object({ by: z.literal('attribute'), name: z.string(), value: z.string() }),
])
/** Whose comments are counted on one side of a comparison. */
export type Group = z.infer<typeof groupSchema>

const choiceSchema = z.object({
  group: groupSchema,
  label: z.string(),
  comments: z.number().int(),
  /** Distinct units that spoke in it. */
  units: z.number().int(),
})
export type GroupChoice = z.infer<typeof choiceSchema>

const comparedSchema = themeChipSchema.extend({
  a: hitsSchema,
  b: hitsSchema,
  /** Share of units; null for a side without any. */
  shareA: estimateSchema.nullable(),
  shareB: estimateSchema.nullable(),
  /** Share in A less share in B, −1 to 1. */
  difference: estimateSchema.nullable(),
  p: z.number().nullable(),
  q: z.number().nullable(),
  verdict: z.enum(['more', 'less', 'unclear', 'unknown']),
})
export type ComparedTheme = z.infer<typeof comparedSchema>

const figures = ['comment', 'theme', 'account', 'source', 'cycle', 'workspace', 'reading'] as const

export const themeViewEntries = {
  /** Every comment of the run that counts, where it lies. Arrays are base64 of little-endian numbers, one entry a comment. */
  'themes.map': query({
    in: nothing,
    out: z.object({
      comments: z.number().int(),
      /** Uint32: the comments' numbers. */
      numbers: z.string(),
      /** Uint16 pairs x, y: 0 to 65,535 over the box. */
      places: z.string(),
      /** Int16: index into themes of the primary theme, or −1. */
      groups: z.string(),
      box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
      /** x and y: the middle of its comments, in the box's units. */
      themes: z.array(themeChipSchema.extend({ x: z.number(), y: z.number(), comments: z.number().int() })),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  'themes.mapQuote': query({
    in: z.object({ number: numberSchema }),
    out: z.object({ quote: quoteSchema }),
    reads: ['comment', 'theme', 'account', 'source'],
  }),
  /** Puts comments into a theme that is there, or into a new one, as one step. */
  'themes.gather': command({
    in: z.object({
      numbers: z.array(numberSchema).min(1).max(200_000),
      into: z.union([z.object({ theme: z.string() }), z.object({ label: z.string().trim().min(1).max(120) })]),
      /** Whether each leaves its primary theme, or stays in it as well. */
      leaves: z.enum(['primary', 'none']),
    }),
    out: z.object({ theme: z.string(), changed: z.number().int() }),
    label: 'Gather comments',
  }),
  'themes.trend': query({
    in: z.object({ per: z.enum(['month', 'quarter']).default('month') }),
    out: z.object({
      unit: unitSchema,
      periods: z.array(periodSchema),
      /** Largest first. */
      themes: z.array(trendOfThemeSchema),
      /** Tests in the family. */
      tests: z.number().int(),
    }),
    reads: figures,
  }),
  /** What can be compared: each way to divide the comments with its groups, in their order. */
  'themes.compareChoices': query({
    in: nothing,
    out: z.object({ unit: unitSchema, ways: z.array(z.object({ label: z.string(), groups: z.array(choiceSchema) })) }),
    reads: figures,
  }),
  'themes.compare': query({
    in: z.object({ a: groupSchema, b: groupSchema }),
    out: z.object({
      unit: unitSchema,
      a: choiceSchema,
      b: choiceSchema,
      /** Distinct units that speak on both sides. */
      inBoth: z.number().int(),
      /** Largest difference first. */
      themes: z.array(comparedSchema),
      tests: z.number().int(),
    }),
    reads: figures,
  }),
  /** Writes themes as the table shows them, a trend or a comparison, with the counts that it rests on. */
  'themes.saveView': job({
    in: z.object({
      of: z.union([
        /** By their ids, in the order shown. */
        z.object({ themes: z.array(z.string()).min(1) }),
        z.object({ per: z.enum(['month', 'quarter']) }),
        z.object({ a: groupSchema, b: groupSchema }),
      ]),
      format: z.enum(exportFormats).default('csv'),
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({ file: pickedSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the table', weight: 1 }],
  }),
}
