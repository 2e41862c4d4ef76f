import { z } from 'zod'
import { job, query } from './define.ts'

export const briefFormats = ['pdf', 'docx', 'md', 'html'] as const
export type BriefFormat = (typeof briefFormats)[number]

export const briefOptionsSchema = z.object({
  template: z.enum(['priority']).default('priority'),
  showValue: z.boolean().default(true),
  showIntervals: z.boolean().default(true),
  showAccounts: z.boolean().default(false),
})
export type BriefOptions = z.infer<typeof briefOptionsSchema>

export const checkSchema = z.object({ tone: z.enum(['good', 'warn', 'bad']), text: z.string() })

export const briefEntries = {
  'briefs.preview': query({
    in: z.object({ options: briefOptionsSchema.prefault({}) }),
    out: z.object({
      title: z.string(),
      /** The pages as one self-contained document without scripts. */
      html: z.string(),
      checks: z.array(checkSchema),
      priorities: z.number().int(),
      /** Formats that cannot be made here, with the reason. */
      refused: z.array(z.object({ format: z.enum(briefFormats), reason: z.string() })),
    }),
    reads: ['comment', 'theme', 'account', 'source', 'cycle', 'priority', 'workspace', 'reading', 'plan'],
  }),
  'briefs.export': job({
    in: z.object({
      options: briefOptionsSchema.prefault({}),
      formats: z.array(z.enum(briefFormats)).min(1),
      /** Where to write; null makes files to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({
      files: z.array(
        z.object({ format: z.enum(briefFormats), name: z.string(), bytes: z.number(), token: z.string() }),
      ),
      refused: z.array(z.object({ format: z.enum(briefFormats), reason: z.string() })),
    }),
    steps: [
      { name: 'Collecting evidence', weight: 1 },
      { name: 'Writing files', weight: 3 },
    ],
  }),
}
