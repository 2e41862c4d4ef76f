import { z } from 'zod'
import { languages, speeches, tones } from '../domain/reading.ts'
import { query } from './define.ts'
import {
  bandSchema,
  moneySchema,
  outcomeSchema,
  recordKindSchema,
  scoreSchema,
  spanSchema,
  themeChipSchema,
  voiceSchema,
  whenSchema,
} from './values.ts'

export const evidenceFilterSchema = z.object({
  /** Words, "phrases", prefix*, NOT word. */
  search: z.string().max(400).default(''),
  kinds: z.array(recordKindSchema).default([]),
  sources: z.array(z.string()).default([]),
  bands: z.array(bandSchema).default([]),
  /** Theme ids; 'none' stands for comments without a theme, 'archived' for those of archived ones. */
  themes: z.array(z.string()).default([]),
  accounts: z.array(z.string()).default([]),
  outcomes: z.array(outcomeSchema).default([]),
  /** As shown: by score or outcome where these say something, else by the words. */
  tones: z.array(z.enum(tones)).default([]),
  speeches: z.array(z.enum(speeches)).default([]),
  languages: z.array(z.enum(languages)).default([]),
  voices: z.array(voiceSchema).default([]),
  /** Inclusive ISO days. */
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  isMasked: z.boolean().nullable().default(null),
  /** Excluded by a person: counted nowhere, kept for reading. */
  isExcluded: z.boolean().nullable().default(null),
  tags: z.array(z.string()).default([]),
  /** Attributes of records and accounts; of one attribute any of the values. */
  attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).default([]),
  /** The evidence id of a comment ('E-0147') whose nearest are wanted; by meaning where vectors are kept, else by words. */
  like: z.string().max(20).nullable().default(null),
})
export type EvidenceFilter = z.infer<typeof evidenceFilterSchema>

export const evidenceSortSchema = z.enum([
  'newest',
  'oldest',
  'lowest-score',
  'highest-score',
  /** Of a search: the best match first; where it finds more than 5,000, the newest. */
  'relevance',
  /** Of a filter with `like`: the most alike first. */
  'nearest',
  'file',
])

/** What a machine reads in a comment; never certain. */
const readingOfComment = z.object({
  /** Null where neither score nor outcome nor the words were read yet. */
  tone: z.object({ is: z.enum(tones), from: z.enum(['score', 'words']), score: z.number().nullable() }).nullable(),
  speech: z.enum(speeches).nullable(),
  language: z.enum(languages).nullable(),
})
export type CommentReading = z.infer<typeof readingOfComment>

const rowSchema = z.object({
  comment: z.string(),
  /** 'E-0147': short, permanent, for people. */
  evidenceId: z.string(),
  kind: recordKindSchema,
  outcome: outcomeSchema.nullable(),
  /** The stored text, or for a long comment the stretch around the first hit; isCut says so. */
  text: z.string(),
  isCut: z.boolean(),
  marks: z.array(spanSchema),
  voice: voiceSchema,
  score: scoreSchema.nullable(),
  amount: moneySchema.nullable(),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  when: whenSchema.nullable(),
  /** Strongest first. */
  themes: z.array(themeChipSchema),
  isMasked: z.boolean(),
  isExcluded: z.boolean(),
  tags: z.array(z.string()),
  reading: readingOfComment,
})
export type EvidenceRow = z.infer<typeof rowSchema>

const facetSchema = z.array(z.object({ value: z.string(), label: z.string(), comments: z.number().int() }))
export type Facet = z.infer<typeof facetSchema>

const passageCommentSchema = z.object({
  comment: z.string(),
  evidenceId: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  voice: voiceSchema,
  themes: z.array(themeChipSchema),
  /** Where in the comment it speaks to a theme, UTF-16 within the comment; none where all of it does. */
  spans: z.array(z.object({ theme: z.string(), span: spanSchema })),
  isExcluded: z.boolean(),
  tags: z.array(z.string()),
  reading: readingOfComment,
})

const recordSchema = z.object({
  id: z.string(),
  kind: recordKindSchema,
  title: z.string(),
  when: whenSchema.nullable(),
  durationMs: z.number().nullable(),
  account: z
    .object({ id: z.string(), name: z.string(), value: moneySchema.nullable(), renewalOn: z.string().nullable() })
    .nullable(),
  respondent: z.string().nullable(),
  scores: z.array(scoreSchema.extend({ column: z.string() })),
  deal: z
    .object({
      outcome: outcomeSchema.nullable(),
      amount: moneySchema.nullable(),
      competitor: z.string().nullable(),
      stage: z.string().nullable(),
    })
    .nullable(),
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  passages: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      question: z.string().nullable(),
      speaker: z.string().nullable(),
      voice: voiceSchema,
      startMs: z.number().nullable(),
      text: z.string(),
      placeFrom: z.number().int(),
      placeTo: z.number().int(),
      comments: z.array(passageCommentSchema),
    }),
  ),
  /** Name of the file within a bundle. */
  part: z.string().nullable(),
  source: z.object({ id: z.string(), file: z.string(), tool: z.string(), sha256: z.string(), importedAt: z.string() }),
  /** 'rows' of a table or 'lines' of a text. */
  placeUnit: z.enum(['rows', 'lines']),
})
export type EvidenceRecord = z.infer<typeof recordSchema>

export const evidenceEntries = {
  'evidence.list': query({
    in: z.object({
      filter: evidenceFilterSchema.prefault({}),
      sort: evidenceSortSchema.default('newest'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    out: z.object({
      rows: z.array(rowSchema),
      total: z.number().int(),
      /** What 'like' rests on; null without it. */
      likeBy: z.enum(['meaning', 'words']).nullable(),
      tookMs: z.number(),
    }),
    reads: ['comment', 'reading', 'theme', 'account', 'source', 'tag'],
  }),
  'evidence.facets': query({
    in: z.object({
      filter: evidenceFilterSchema.prefault({}),
      /** Only accounts with these words in their name; the others are counted all the same. */
      accountsLike: z.string().max(200).default(''),
    }),
    out: z.object({
      kinds: facetSchema,
      sources: facetSchema,
      bands: facetSchema,
      themes: facetSchema,
      accounts: facetSchema,
      outcomes: facetSchema,
      tones: facetSchema,
      speeches: facetSchema,
      languages: facetSchema,
      voices: facetSchema,
      /** 'yes' and 'no'. */
      masked: facetSchema,
      excluded: facetSchema,
      tags: facetSchema,
      attributes: z.array(z.object({ name: z.string(), values: facetSchema })),
    }),
    reads: ['comment', 'reading', 'theme', 'account', 'source', 'tag'],
  }),
  'evidence.record': query({
    in: z.object({ comment: z.string() }),
    out: z.object({ record: recordSchema }),
    reads: ['comment', 'reading', 'theme', 'account', 'source', 'tag'],
  }),
}
