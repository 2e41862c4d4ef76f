import { z } from 'zod'
import { command, query } from './define.ts'
import { evidenceFilterSchema, evidenceSortSchema } from './evidence.ts'
import { done, nothing } from './values.ts'

/** A column as a person laid it out; columns that are not named stand where they do by themselves. */
const columnLayoutSchema = z.object({
  id: z.string(),
  isShown: z.boolean(),
  /** Null: as wide as it is by itself. */
  widthPx: z.number().int().min(40).max(1200).nullable(),
})
export type ColumnLayout = z.infer<typeof columnLayoutSchema>

export const viewSchema = z.object({
  filter: evidenceFilterSchema,
  /** Null: as a search by itself is sorted. */
  sort: evidenceSortSchema.nullable(),
  columns: z.array(columnLayoutSchema),
})
export type EvidenceView = z.infer<typeof viewSchema>

const nameSchema = z.string().trim().min(1).max(80)

/** Views of the evidence that a person keeps under a name. */
export const savedViewEntries = {
  'views.list': query({
    in: nothing,
    out: z.object({ views: z.array(z.object({ id: z.string(), name: z.string(), view: viewSchema })) }),
    reads: ['view'],
  }),
  'views.save': command({
    in: z.object({ name: nameSchema, view: viewSchema }),
    out: z.object({ id: z.string() }),
    label: 'Save view',
  }),
  'views.update': command({
    in: z.object({ id: z.string(), name: nameSchema.optional(), view: viewSchema.optional() }),
    out: done,
    label: 'Change view',
  }),
  'views.remove': command({ in: z.object({ id: z.string() }), out: done, label: 'Delete view' }),
  /** Columns as they were last laid out; a habit, which undo leaves alone. */
  'views.layout': query({
    in: nothing,
    out: z.object({ columns: z.array(columnLayoutSchema) }),
    reads: ['view'],
  }),
  'views.setLayout': command({
    in: z.object({ columns: z.array(columnLayoutSchema) }),
    out: done,
    label: 'Lay out columns',
  }),
}
