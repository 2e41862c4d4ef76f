import { z } from 'zod'
import { query } from './define.ts'
import { themeChipSchema } from './values.ts'

/** How often two themes are raised by the same units, against what chance would give. */
const relatedSchema = themeChipSchema.extend({
  shared: z.number().int(),
  /** Units that would raise both if the themes had nothing to do with each other. */
  expected: z.number(),
  p: z.number(),
  /** More often than chance by the test, among all themes. */
  isMore: z.boolean(),
})
export type RelatedTheme = z.infer<typeof relatedSchema>

const noteSchema = z.object({ id: z.string(), text: z.string(), author: z.string(), at: z.string() })
export type ThemeNote = z.infer<typeof noteSchema>

export const themePageEntries = {
  /** What a theme's own page tells beyond its figures. */
  'themes.page': query({
    in: z.object({ id: z.string() }),
    out: z.object({
      parent: themeChipSchema.nullable(),
      children: z.array(themeChipSchema.extend({ comments: z.number().int() })),
      /** Severe because a person says so, because the figures do, or not. */
      severe: z.enum(['marked', 'measured', 'no']),
      /** Mean of the scores of those who raise it, 0 to 10; null where none scored. */
      meanScore: z.number().nullable(),
      /** Most surprising first. */
      related: z.array(relatedSchema),
      /** Newest first. */
      notes: z.array(noteSchema),
      /** Steps of the history that touched it, newest first. */
      history: z.array(z.object({ label: z.string(), at: z.string(), author: z.string(), isUndone: z.boolean() })),
      members: z.object({ all: z.number().int(), pinned: z.number().int() }),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'workspace', 'reading', 'history', 'priority'],
  }),
}
