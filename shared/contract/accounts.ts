import { z } from 'zod'
import { command, query } from './define.ts'
import { qualitySchema } from './sources.ts'
import { done, moneySchema, nothing } from './values.ts'

/** How a spelling came to belong to an account: by its normalised name at import, or by a person. */
export const joinedBySchema = z.enum(['name', 'person'])

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Other spellings that count as this account; each can be taken out again. */
  spellings: z.array(z.object({ id: z.string(), name: z.string(), joinedBy: joinedBySchema })),
  comments: z.number().int(),
  quality: qualitySchema,
  /** ISO day of the newest record. */
  lastOn: z.string().nullable(),
  value: moneySchema.nullable(),
  renewalOn: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type AccountRow = z.infer<typeof accountSchema>

const proposedSchema = z.object({ id: z.string(), name: z.string(), records: z.number().int() })

export const accountEntries = {
  'accounts.list': query({
    in: z.object({
      search: z.string().max(200).default(''),
      /** Only the account with this id, or the one that a spelling with this id counts as. */
      id: z.string().nullable().default(null),
      /** Most comments, highest value, next renewal, heard last: each first, and last when reversed. What is not known is always last. */
      sort: z.enum(['name', 'comments', 'value', 'renewal', 'last']).default('comments'),
      isReversed: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    out: z.object({ accounts: z.array(accountSchema), total: z.number().int() }),
    reads: ['account', 'source', 'comment', 'workspace'],
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
}
