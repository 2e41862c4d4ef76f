import { z } from 'zod'
import { command, job, query } from './define.ts'
import { done, moneySchema, nothing, writtenSchema } from './values.ts'

const line = z.string().trim().max(300)
const paragraph = z.string().trim().max(2000)
const made = z.object({ id: z.string() })

/** What a team may do on the spot, up to which amount, and who decides beyond it. */
const guardrailFields = z.object({
  allowed: paragraph.min(1),
  /** Null where there is no limit in money. */
  limit: moneySchema.nullable(),
  escalation: paragraph,
})

/** A checklist that a trigger sets off. */
const playFields = z.object({
  title: line.min(1),
  /** In words: when it is to be run. */
  trigger: paragraph,
  checklist: z.array(line.min(1)).max(30),
  ownerRole: line,
})

/** Titles of the priorities that use it. */
const used = { usedBy: z.array(z.object({ id: z.string(), title: z.string() })) }
const guardrailSchema = guardrailFields.extend({ id: z.string(), ...used })
const playSchema = playFields.extend({ id: z.string(), ...used })
export type Guardrail = z.infer<typeof guardrailSchema>
export type Play = z.infer<typeof playSchema>

/** A library as a file, to be taken to another workspace. */
export const libraryFileSchema = z.object({
  verbatimLibrary: z.literal(1),
  guardrails: z.array(guardrailFields).max(1000),
  plays: z.array(playFields).max(1000),
})

export const libraryEntries = {
  'library.list': query({
    in: nothing,
    out: z.object({ guardrails: z.array(guardrailSchema), plays: z.array(playSchema) }),
    reads: ['library', 'priority', 'cycle'],
  }),
  /** `use`: the priority that is to use it from now on. */
  'library.addGuardrail': command({
    in: guardrailFields.partial().required({ allowed: true }).extend({ use: z.string().nullable() }),
    out: made,
    label: 'Add a guardrail',
  }),
  'library.updateGuardrail': command({
    in: guardrailFields.partial().extend({ guardrail: z.string() }),
    out: done,
    label: 'Change a guardrail',
  }),
  'library.removeGuardrail': command({
    in: z.object({ guardrail: z.string() }),
    out: done,
    label: 'Remove a guardrail',
  }),
  'library.addPlay': command({
    in: playFields.partial().required({ title: true }).extend({ use: z.string().nullable() }),
    out: made,
    label: 'Add a play',
  }),
  'library.updatePlay': command({
    in: playFields.partial().extend({ play: z.string() }),
    out: done,
    label: 'Change a play',
  }),
  'library.removePlay': command({ in: z.object({ play: z.string() }), out: done, label: 'Remove a play' }),
  /** Whether a priority uses a guardrail or a play of the library. */
  'library.use': command({
    in: z.object({
      priority: z.string(),
      kind: z.enum(['guardrail', 'play']),
      id: z.string(),
      isUsed: z.boolean(),
    }),
    out: done,
    label: 'Change what a priority uses',
  }),
  'library.export': job({
    in: z.object({
      /** Where to write; null makes a file to be downloaded. */
      folder: z.string().nullable().default(null),
    }),
    out: z.object({ file: writtenSchema }),
    steps: [{ name: 'Writing the library', weight: 1 }],
  }),
  /** Adds what the file holds and this library does not. */
  'library.import': command({
    in: z.object({ token: z.string() }),
    out: z.object({ guardrails: z.number().int(), plays: z.number().int(), known: z.number().int() }),
    label: 'Import a library',
  }),
}
