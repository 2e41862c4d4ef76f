import { z } from 'zod'
import { command, query } from './define.ts'
import { done, nothing, quoteSchema, themeChipSchema } from './values.ts'

/** What people decide about themes beyond naming, merging and moving; every command is one step that undo takes back. */
const ids = z.array(z.string()).min(1).max(1000)
const comments = z.array(z.string()).min(1).max(100_000)
const label = z.string().trim().min(1).max(120)
const noteText = z.string().trim().min(1).max(4000)

const memberSchema = z.object({
  comment: z.string(),
  /** 0 to 1. */
  strength: z.number(),
  /** A person put it there or confirmed it. */
  isPinned: z.boolean(),
  /** It is there by a sub-theme alone. */
  isThrough: z.boolean(),
})
export type ThemeMember = z.infer<typeof memberSchema>

const waitingSchema = z.object({
  comment: z.string(),
  suggested: themeChipSchema.nullable(),
  /** How alike it is to what the suggested theme holds, 0 to 1; null without a suggestion or without vectors. */
  likeness: z.number().nullable(),
})
export type WaitingComment = z.infer<typeof waitingSchema>

const placedQuoteSchema = quoteSchema.extend({
  themes: z.array(themeChipSchema.extend({ isPinned: z.boolean() })),
})
export type PlacedQuote = z.infer<typeof placedQuoteSchema>

export const curationEntries = {
  'themes.setColour': command({
    in: z.object({ id: z.string(), colour: z.number().int().min(0).max(9) }),
    out: done,
    label: 'Colour theme',
  }),
  'themes.setSevere': command({
    in: z.object({ id: z.string(), isSevere: z.boolean() }),
    out: done,
    label: 'Mark theme',
  }),
  'themes.lockAll': command({ in: z.object({ ids, isLocked: z.boolean() }), out: done, label: 'Lock themes' }),
  /** Puts themes away with their sub-themes, or brings them back. What is put away keeps its comments and counts nowhere. */
  'themes.archive': command({ in: z.object({ ids, isArchived: z.boolean() }), out: done, label: 'Archive themes' }),
  /** Makes themes parts of another, one level deep; null makes them themes of their own again. */
  'themes.nest': command({ in: z.object({ ids, under: z.string().nullable() }), out: done, label: 'Nest themes' }),
  /** Each part becomes a theme, of its own or a part of this one; comments in no part stay where they are. */
  'themes.split': command({
    in: z.object({
      id: z.string(),
      /** Comments most representative first: the first ones are shown for the theme. */
      parts: z.array(z.object({ label, comments })).min(1).max(20),
      as: z.enum(['sub-themes', 'themes']),
    }),
    out: z.object({ ids: z.array(z.string()) }),
    label: 'Split theme',
  }),
  /** Says of members that they belong, or takes that back. */
  'themes.pin': command({
    in: z.object({ id: z.string(), comments, isPinned: z.boolean() }),
    out: done,
    label: 'Pin comments',
  }),
  /** Places comments into the themes suggested for them; those without a suggestion stay. */
  'themes.acceptSuggested': command({ in: z.object({ comments }), out: done, label: 'Place comments' }),
  /** Says of comments that they belong to no theme, or takes that back. */
  'themes.leaveOut': command({
    in: z.object({ comments, isLeftOut: z.boolean() }),
    out: done,
    label: 'Leave comments in no theme',
  }),
  'themes.addNote': command({
    in: z.object({ id: z.string(), text: noteText }),
    out: z.object({ note: z.string() }),
    label: 'Write a note',
  }),
  'themes.editNote': command({ in: z.object({ note: z.string(), text: noteText }), out: done, label: 'Change a note' }),
  'themes.removeNote': command({ in: z.object({ note: z.string() }), out: done, label: 'Remove a note' }),

  /** All themes that are not put away, by their names: what a type-ahead needs, without a figure. */
  'themes.names': query({
    in: nothing,
    out: z.object({ themes: z.array(themeChipSchema.extend({ parent: z.string().nullable() })) }),
    reads: ['theme'],
  }),
  'themes.archived': query({
    in: nothing,
    out: z.object({ themes: z.array(themeChipSchema.extend({ comments: z.number().int() })) }),
    reads: ['theme', 'comment', 'source'],
  }),
  /** All comments of a theme, to be gone through. */
  'themes.members': query({
    in: z.object({ id: z.string(), order: z.enum(['strongest', 'weakest']) }),
    out: z.object({
      members: z.array(memberSchema),
      /** Comments that a person took out of it. */
      takenOut: z.number().int(),
    }),
    reads: ['theme', 'comment', 'source'],
  }),
  /** Comments in no theme, those most like what is suggested for them first, up to `limit`. */
  'themes.unplaced': query({
    in: z.object({ limit: z.number().int().min(1).max(5000).default(2000), leftOut: z.boolean().default(false) }),
    out: z.object({
      comments: z.array(waitingSchema),
      waiting: z.number().int(),
      leftOut: z.number().int(),
    }),
    reads: ['theme', 'comment', 'source'],
  }),
  /** Comments as they are quoted, in the order asked, with their themes. */
  'themes.quotes': query({
    in: z.object({ comments: z.array(z.string()).max(200) }),
    out: z.object({ quotes: z.array(placedQuoteSchema) }),
    reads: ['theme', 'comment', 'source'],
  }),
}
