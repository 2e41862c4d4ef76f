import { z } from 'zod'
import { command, job, query } from './define.ts'
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

/** Everything here is counted within the cycle's evidence window. */
const rowSchema = themeChipSchema.extend({
  description: z.string(),
  isLocked: z.boolean(),
  /** The theme it is part of; that one counts its comments too. */
  parent: z.string().nullable(),
  /** A person says so. */
  isSevere: z.boolean(),
  /** A person named it, merged into it or moved comments. */
  isEdited: z.boolean(),
  comments: z.number().int(),
  units: z.number().int(),
  npsImpact: estimateSchema.nullable(),
  atStake: moneySchema.nullable(),
  /** Distinct units with the theme in each of the last months, oldest first. */
  months: z.array(z.object({ month: z.string(), units: z.number().int() })),
  trend: z.enum(['rising', 'falling', 'flat', 'unknown']),
  grade: gradeSchema,
  /** The priority that holds it in the open cycle. */
  priority: z.string().nullable(),
})
export type ThemeRow = z.infer<typeof rowSchema>

const hitsSchema = z.object({ hits: z.number().int(), of: z.number().int() })

const detailSchema = rowSchema.extend({
  keywords: z.array(z.object({ term: z.string(), lift: z.number() })),
  kinds: z.array(z.object({ kind: z.enum(['survey', 'call', 'deal']), comments: z.number().int() })),
  reach: z.object({ units: z.number().int(), of: z.number().int(), share: z.number() }),
  scoredAnswers: z.number().int(),
  atStakeUnknown: z.number().int(),
  winRate: z
    .object({ withTheme: estimateSchema, without: z.number(), deals: z.number().int(), won: z.number().int() })
    .nullable(),
  /** Where it is raised more often than elsewhere; within and outside: units that raise it of all there. */
  segments: z.array(
    z.object({
      attribute: z.string(),
      value: z.string(),
      ratio: z.number().nullable(),
      p: z.number(),
      within: hitsSchema,
      outside: hitsSchema,
    }),
  ),
  representatives: z.array(quoteSchema),
  mostDifferent: z.array(quoteSchema),
  /** Of the comments quoted here, those that a person put there or confirmed. */
  pinned: z.array(z.string()),
})
export type ThemeDetail = z.infer<typeof detailSchema>

const idSchema = z.string()

export const runChangeSchema = z.object({
  /** Comments that had a theme before and after. */
  compared: z.number().int(),
  /** Of these, comments whose primary theme is another one now. */
  moved: z.number().int(),
  /** Adjusted Rand index of their primary themes before and after; null where there is nothing to compare. */
  adjustedRand: z.number().nullable(),
  /** Comments that were new and have a theme now. */
  joined: z.number().int(),
})
export type RunChange = z.infer<typeof runChangeSchema>

const proposedThemeSchema = themeChipSchema.extend({
  /** Null for a theme that would be new. */
  id: idSchema.nullable(),
  /** Comments before and after, those that come and those that go. */
  before: z.number().int(),
  after: z.number().int(),
  joined: z.number().int(),
  left: z.number().int(),
  /** kept: a person locked, edited or made it or put it into a priority, so that no comment leaves it. */
  state: z.enum(['kept', 'same', 'changed', 'new', 'retired']),
  isLocked: z.boolean(),
  /** Comments that would join but for the lock. */
  sinceLocked: z.number().int(),
  /** Up to three comments of what changes, for the largest changes; from and to are labels, null for no theme. */
  examples: z.array(
    z.object({ comment: z.string(), text: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
})
export type ProposedTheme = z.infer<typeof proposedThemeSchema>

const beforeAndAfter = z.object({ before: z.number().int(), after: z.number().int() })

/** What would change; nothing has yet. */
const proposalSchema = z.object({
  proposal: idSchema,
  kind: z.enum(['find', 'place']),
  /** Largest changes first. */
  themes: z.array(proposedThemeSchema),
  /** Comments that no run has seen. */
  fresh: z.number().int(),
  placed: beforeAndAfter,
  unplaced: beforeAndAfter,
  change: runChangeSchema,
})
export type Proposal = z.infer<typeof proposalSchema>

const findSchema = z.object({
  /** A number of themes, which then places every informative comment that no lock keeps out; null lets the machine choose. */
  count: z.number().int().min(2).max(500).nullable().default(null),
  /** A place in the answer of `themes.grains`, the finest where it is too large; null lets the machine choose. */
  grain: z.number().int().min(0).nullable().default(null),
  seed: z.number().int().min(0).default(1),
  /**
   * unplaced: themes stay, new comments are placed in them, and new themes come only from what fits none.
   * all: what the machine found before is sorted anew too. A number or a grain always sorts all.
   */
  scope: z.enum(['unplaced', 'all']).default('unplaced'),
})

const planSteps = [
  { name: 'Reading comments', weight: 1 },
  { name: 'Placing new comments', weight: 4 },
  { name: 'Finding themes', weight: 26 },
] as const

export const themeEntries = {
  'themes.list': query({
    in: nothing,
    out: z.object({
      themes: z.array(rowSchema),
      unit: unitSchema,
      informative: z.number().int(),
      placed: z.number().int(),
      /** In none, and not in an archived one either. */
      unplaced: z.number().int(),
      /** Only archived themes hold them. With placed and unplaced these are all that are informative. */
      putAway: z.number().int(),
      /** Themes that were put away. */
      archived: z.number().int(),
      run: z
        .object({
          id: z.string(),
          at: z.string(),
          seed: z.number().int(),
          count: z.number().int().nullable(),
          model: z.string().nullable(),
          kind: z.enum(['find', 'place']),
          /** How stable it was; null for a first run. */
          change: runChangeSchema.nullable(),
        })
        .nullable(),
      /** Comments that came since and that no run has looked at, in all of the workspace. */
      fresh: z.number().int(),
      /** The evidence window, inclusive ISO days; nulls when nothing is dated. */
      window: z.object({ from: z.string().nullable(), to: z.string().nullable(), isSet: z.boolean() }),
      /** Informative comments with a date outside the window: sorted into themes, and not counted. */
      outside: z.number().int(),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'],
  }),
  'themes.get': query({
    in: z.object({ id: idSchema }),
    out: z.object({ theme: detailSchema, unit: unitSchema }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading'],
  }),
  'themes.assignments': query({
    in: nothing,
    out: z.object({
      assignments: z.array(
        z.object({
          comment: z.string(),
          record: z.string(),
          /** Strongest first. */
          themes: z.array(z.string()),
          text: z.string(),
          attributes: z.record(z.string(), z.string()),
        }),
      ),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  /** Proposes and applies in one. */
  'themes.find': job({
    in: findSchema,
    out: z.object({ themes: z.number().int(), placed: z.number().int(), unplaced: z.number().int() }),
    steps: [...planSteps, { name: 'Storing themes', weight: 3 }],
  }),
  /** What finding themes would change. */
  'themes.propose': job({
    in: findSchema,
    out: proposalSchema,
    steps: [...planSteps, { name: 'Comparing with before', weight: 1 }],
  }),
  /** What placing the new comments would change. Nothing is sorted anew. */
  'themes.place': job({
    in: nothing,
    out: proposalSchema,
    steps: [
      { name: 'Reading comments', weight: 3 },
      { name: 'Placing new comments', weight: 10 },
      { name: 'Comparing with before', weight: 1 },
    ],
  }),
  /** The last proposal while it fits what is there; null where there is none. */
  'themes.proposal': query({
    in: nothing,
    out: z.object({ proposal: proposalSchema.nullable() }),
    reads: ['comment', 'theme', 'source', 'priority'],
  }),
  'themes.applyProposal': command({
    in: z.object({
      proposal: idSchema,
      /** Locked themes that take what came since they were locked. */
      intoLocked: z.array(idSchema).default([]),
    }),
    out: z.object({ themes: z.number().int(), placed: z.number().int(), unplaced: z.number().int() }),
    label: 'Find themes',
  }),
  'themes.dismissProposal': command({
    in: z.object({ proposal: idSchema }),
    out: done,
    label: 'Leave themes as they are',
  }),
  'themes.create': command({
    in: z.object({ label: z.string().trim().min(1).max(120), comments: z.array(z.string()).default([]) }),
    out: z.object({ id: idSchema }),
    label: 'Create theme',
  }),
  'themes.rename': command({
    in: z.object({ id: idSchema, label: z.string().trim().min(1).max(120) }),
    out: done,
    label: 'Rename theme',
  }),
  'themes.describe': command({
    in: z.object({ id: idSchema, description: z.string().trim().max(600) }),
    out: done,
    label: 'Describe theme',
  }),
  'themes.merge': command({
    in: z.object({ from: z.array(idSchema).min(1), into: idSchema }),
    out: done,
    label: 'Merge themes',
  }),
  /** Leaves the theme `from` (null: none), joins `to` (null: none) and touches no other theme of the comments. */
  'themes.moveComments': command({
    in: z.object({ comments: z.array(z.string()).min(1), from: idSchema.nullable(), to: idSchema.nullable() }),
    out: done,
    label: 'Move comments',
  }),
  'themes.setLock': command({
    in: z.object({ id: idSchema, isLocked: z.boolean() }),
    out: done,
    label: 'Lock or unlock theme',
  }),
  /** Says that two comments must not share a theme, or that they may again. The weaker member leaves what they share. */
  'themes.setApart': command({
    in: z.object({ comments: z.tuple([z.string(), z.string()]), isApart: z.boolean() }),
    out: done,
    label: 'Keep two comments apart',
  }),
  /** How one theme could fall into parts. Nothing is changed by it. */
  'themes.proposeSplit': job({
    in: z.object({ id: idSchema, parts: z.number().int().min(2).max(8).nullable().default(null) }),
    out: z.object({
      /** Largest first. Examples are up to three of the part's comments, most representative first. */
      parts: z.array(
        z.object({
          label: z.string(),
          keywords: z.array(z.string()),
          comments: z.array(z.string()),
          examples: z.array(z.string()),
        }),
      ),
      /** Comments that fit no part. */
      rest: z.array(z.string()),
    }),
    steps: [{ name: 'Looking for parts', weight: 1 }],
  }),
  /** Themes that say nearly what a name, or the theme with this id, says: most alike first, five at most. */
  'themes.similar': query({
    in: z.union([
      z.object({ label: z.string().trim().min(1).max(120), id: z.undefined().optional() }),
      z.object({ id: idSchema, label: z.undefined().optional() }),
    ]),
    out: z.object({
      themes: z.array(
        themeChipSchema.extend({
          /** 0 to 1; from .5 on two people could hardly keep the two apart. */
          likeness: z.number(),
        }),
      ),
    }),
    reads: ['comment', 'theme', 'source'],
  }),
  /** How coarse and how fine themes can be: what `grain` may be in `themes.propose`, which then takes under a second. */
  'themes.grains': job({
    in: z.object({ seed: z.number().int().min(0).default(1) }),
    out: z.object({
      /** Coarsest first. Of more than 10,000 comments `themes` is about so many. */
      grains: z.array(
        z.object({
          themes: z.number().int(),
          /** 0 to 1: how well they hold when comments are left out; null where it was not measured. */
          stability: z.number().nullable(),
        }),
      ),
      /** What the machine would choose. */
      chosen: z.number().int().nullable(),
    }),
    steps: [
      { name: 'Placing new comments', weight: 1 },
      { name: 'Comparing comments', weight: 9 },
    ],
  }),
}
