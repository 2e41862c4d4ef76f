import { z } from 'zod'
import { riskLevels } from '../domain/stats/account-risk.ts'
import { command, job, query } from './define.ts'
import { qualitySchema } from './sources.ts'
import { done, moneySchema, nothing, outcomeSchema, scoreSchema, themeChipSchema, writtenSchema } from './values.ts'

/** How a spelling came to belong to an account: by its normalised name at import, or by a person. */
export const joinedBySchema = z.enum(['name', 'person'])

const riskSchema = z.object({
  /** 0 to 100. */
  points: z.number().int(),
  level: z.enum(riskLevels),
  /** Most points first, each a phrase: 'last score 3 (12 Oct 2026)'. */
  reasons: z.array(z.object({ points: z.number().int(), says: z.string() })),
})

/** How it stands with a play that was assigned to an account. */
export const playStateSchema = z.enum(['assigned', 'done', 'dropped'])
export type PlayState = z.infer<typeof playStateSchema>

/** A play assigned to an account. */
const playRunSchema = z.object({
  id: z.string(),
  /** Of the play in the library. */
  play: z.string(),
  title: z.string(),
  state: playStateSchema,
  /** ISO instants in UTC, and who did it. */
  assigned: z.object({ at: z.string(), by: z.string() }),
  /** Null while it runs. */
  ended: z.object({ at: z.string(), by: z.string() }).nullable(),
})
export type PlayRun = z.infer<typeof playRunSchema>

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Other spellings that count as this account; each can be taken out again. */
  spellings: z.array(z.object({ id: z.string(), name: z.string(), joinedBy: joinedBySchema })),
  comments: z.number().int(),
  quality: qualitySchema,
  /** ISO day of the newest record. */
  lastOn: z.string().nullable(),
  /** The newest that one of its records gave, of whatever kind. */
  lastScore: scoreSchema.nullable(),
  value: moneySchema.nullable(),
  renewalOn: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  risk: riskSchema,
  /** Plays assigned to it, the latest first. */
  plays: z.array(playRunSchema),
})
export type AccountRow = z.infer<typeof accountSchema>

const detailSchema = z.object({
  account: accountSchema,
  /** The day its risk is told for; null where nothing is dated. */
  asOf: z.string().nullable(),
  /** Months with something said or scored, oldest first; at most twelve, the last ones. */
  mood: z.array(
    z.object({
      month: z.string(),
      comments: z.number().int(),
      complaints: z.number().int(),
      praise: z.number().int(),
      /** Mean of its NPS answers, 0 to 10; null without any. */
      meanScore: z.number().nullable(),
    }),
  ),
  /** Most comments first. */
  themes: z.array(themeChipSchema.extend({ comments: z.number().int(), complaints: z.number().int() })),
  /** Newest first. */
  deals: z.array(
    z.object({
      record: z.string(),
      title: z.string(),
      on: z.string().nullable(),
      outcome: outcomeSchema.nullable(),
      amount: moneySchema.nullable(),
      competitor: z.string().nullable(),
    }),
  ),
  /**
   * Plays for an account at risk that neither run nor were done for it, the best first: those whose trigger speaks of what it is at risk
   * for or of a theme it raises, or else all of the library, most used first.
   */
  suggested: z.array(
    z.object({
      play: z.string(),
      title: z.string(),
      /** The reason or theme that its trigger speaks of; null where it speaks of none. */
      fits: z.string().nullable(),
    }),
  ),
})
export type AccountDetail = z.infer<typeof detailSchema>

const silentSegment = z.object({
  attribute: z.string(),
  value: z.string(),
  accounts: z.number().int(),
  silent: z.number().int(),
  /** Adjusted over all segments (Benjamini-Hochberg): it is quieter than the rest. */
  isQuieter: z.boolean(),
})

const silenceSchema = z.object({
  accounts: z.number().int(),
  silent: z.number().int(),
  /** Known value a year in the workspace's currency; null where none is known. */
  value: z.object({ all: moneySchema, silent: moneySchema }).nullable(),
  /** Accounts whose value is not known, or is in another currency. */
  valueUnknown: z.number().int(),
  segments: z.array(silentSegment),
  /** NPS as answered, and as it would be if each value of the attribute counted by its share of accounts. */
  weighted: z.object({ attribute: z.string(), nps: z.number(), weightedNps: z.number() }).nullable(),
})
export type Silence = z.infer<typeof silenceSchema>

const askedAccounts = z.object({
  search: z.string().max(200).default(''),
  /** Only the account with this id, or the one that a spelling with this id counts as. */
  id: z.string().nullable().default(null),
  /** Only accounts of these levels of risk; all when empty. */
  levels: z.array(z.enum(riskLevels)).default([]),
  /** Only those that never made a comment, or only those that did. */
  isSilent: z.boolean().nullable().default(null),
  /** Only accounts that this play was assigned to, or with 'none' those that no play runs for. */
  play: z.string().nullable().default(null),
  /** Only accounts with a play, or this play, in this state; of no matter where no play runs. */
  playState: playStateSchema.nullable().default(null),
  /**
   * Most comments, highest risk or value, lowest score on its scale, next renewal, heard last: each first, and last when
   * reversed. What is not known is always last.
   */
  sort: z.enum(['name', 'comments', 'score', 'risk', 'value', 'renewal', 'last']).default('comments'),
  isReversed: z.boolean().default(false),
})

const proposedSchema = z.object({ id: z.string(), name: z.string(), records: z.number().int() })

export const accountEntries = {
  'accounts.list': query({
    in: askedAccounts.extend({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    out: z.object({
      accounts: z.array(accountSchema),
      total: z.number().int(),
      /** Of all accounts, whatever was asked for. */
      levels: z.record(z.enum(riskLevels), z.number().int()),
      silent: z.number().int(),
      /** Playbook adherence: of all plays ever assigned, dropped ones too, how many were done. */
      adherence: z.object({ assigned: z.number().int(), done: z.number().int() }),
    }),
    reads: ['account', 'source', 'comment', 'reading', 'theme', 'cycle', 'workspace', 'library'],
  }),
  'accounts.get': query({
    in: z.object({ id: z.string() }),
    out: detailSchema,
    reads: ['account', 'source', 'comment', 'reading', 'theme', 'cycle', 'workspace', 'library'],
  }),
  /** Who never spoke, and what that does to the picture. */
  'accounts.silence': query({
    in: nothing,
    out: silenceSchema,
    reads: ['account', 'source', 'comment', 'theme', 'cycle', 'workspace'],
  }),
  /** Pairs of names that look like one customer; asked, never joined silently. Likeliest first. */
  'accounts.proposals': query({
    in: nothing,
    out: z.object({
      pairs: z.array(
        z.object({
          one: proposedSchema,
          other: proposedSchema,
          /** 0 to 1. */
          likeness: z.number(),
          /** In words: 'one letter apart'. */
          why: z.string(),
        }),
      ),
    }),
    reads: ['account', 'source'],
  }),
  'accounts.merge': command({
    in: z.object({ from: z.array(z.string()).min(1), into: z.string() }),
    out: done,
    label: 'Merge accounts',
  }),
  /** Takes one spelling out of the account it was joined with. */
  'accounts.unmerge': command({ in: z.object({ id: z.string() }), out: done, label: 'Separate account' }),
  /** Says that two names are two customers; they are not proposed again. */
  'accounts.keepApart': command({
    in: z.object({ one: z.string(), other: z.string() }),
    out: done,
    label: 'Keep accounts apart',
  }),
  /** Sets a play going for accounts, but where it runs already. */
  'accounts.assignPlay': command({
    in: z.object({ accounts: z.array(z.string()).min(1).max(20_000), play: z.string() }),
    out: done,
    label: 'Assign a play',
  }),
  'accounts.endPlay': command({
    in: z.object({ run: z.string(), state: playStateSchema.exclude(['assigned']) }),
    out: done,
    label: 'End a play',
  }),
  /** Accounts as a table for a spreadsheet, in the order they are listed in. */
  'accounts.save': job({
    in: askedAccounts.extend({
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({ file: writtenSchema, rows: z.number().int() }),
    steps: [{ name: 'Writing the accounts', weight: 1 }],
  }),
}
