import { z } from 'zod'
import type { Guardrail, Play } from '#shared/contract/library.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'

type GuardrailFields = Omit<Guardrail, 'id' | 'usedBy'>
type PlayFields = Omit<Play, 'id' | 'usedBy'>
type UsedBy = Guardrail['usedBy'][number]

interface GuardrailRow {
  readonly seq: number
  readonly id: string
  readonly allowed: string
  readonly limitMinor: number | null
  readonly currency: string | null
  readonly escalation: string
}

interface PlayRow extends Omit<PlayFields, 'checklist'> {
  readonly seq: number
  readonly id: string
  /** JSON */
  readonly checklist: string
}

const guardrailColumns = 'seq, id, allowed, limit_minor AS limitMinor, currency, escalation'
const playColumns = 'seq, id, title, "trigger", checklist, owner_role AS ownerRole'
const stepsSchema = z.array(z.string())

const guardrailOf = ({ allowed, limitMinor, currency, escalation }: GuardrailRow): GuardrailFields => ({
  allowed,
  limit: limitMinor === null || currency === null ? null : { amountMinor: limitMinor, currency },
  escalation,
})

const playOf = ({ title, trigger, checklist, ownerRole }: PlayRow): PlayFields => ({
  title,
  trigger,
  checklist: stepsSchema.parse(JSON.parse(checklist)),
  ownerRole,
})

export const listGuardrails = (db: Db): Guardrail[] =>
  db
    .all<GuardrailRow>(`SELECT ${guardrailColumns} FROM guardrail ORDER BY seq`)
    .map((row) => ({ id: row.id, ...guardrailOf(row), usedBy: usersOf(db, 'guardrail', row.seq) }))

export const listPlays = (db: Db): Play[] =>
  db
    .all<PlayRow>(`SELECT ${playColumns} FROM play ORDER BY seq`)
    .map((row) => ({ id: row.id, ...playOf(row), usedBy: usersOf(db, 'play', row.seq) }))

const users = {
  guardrail: `SELECT p.id, p.title FROM priority_guardrail u JOIN priority p ON p.seq = u.priority
    WHERE u.guardrail = @seq ORDER BY p.cycle DESC, p.rank_key`,
  play: `SELECT p.id, p.title FROM priority_play u JOIN priority p ON p.seq = u.priority
    WHERE u.play = @seq ORDER BY p.cycle DESC, p.rank_key`,
} as const

const usersOf = (db: Db, kind: keyof typeof users, seq: number): UsedBy[] => db.all<UsedBy>(users[kind], { seq })

/** What a priority uses of the library. */
export const usedBy = (db: Db, priority: number): { guardrails: string[]; plays: string[] } => ({
  guardrails: db.pluck<string>(
    `SELECT g.id FROM priority_guardrail u JOIN guardrail g ON g.seq = u.guardrail WHERE u.priority = @priority
     ORDER BY g.seq`,
    { priority },
  ),
  plays: db.pluck<string>(
    'SELECT y.id FROM priority_play u JOIN play y ON y.seq = u.play WHERE u.priority = @priority ORDER BY y.seq',
    { priority },
  ),
})

const gone = (what: string): VerbatimError =>
  new VerbatimError('not-found', `This ${what} is no longer in the library. Undo brings it back.`)

/** @throws VerbatimError 'not-found' */
export function guardrailById(db: Db, id: string): GuardrailFields & { readonly seq: number } {
  const row = db.get<GuardrailRow>(`SELECT ${guardrailColumns} FROM guardrail WHERE id = @id`, { id })
  if (!row) throw gone('guardrail')
  return { seq: row.seq, ...guardrailOf(row) }
}

/** @throws VerbatimError 'not-found' */
export function playById(db: Db, id: string): PlayFields & { readonly seq: number } {
  const row = db.get<PlayRow>(`SELECT ${playColumns} FROM play WHERE id = @id`, { id })
  if (!row) throw gone('play')
  return { seq: row.seq, ...playOf(row) }
}

const guardrailValues = ({ allowed, limit, escalation }: GuardrailFields) => ({
  allowed,
  limitMinor: limit?.amountMinor ?? null,
  currency: limit?.currency ?? null,
  escalation,
})

const playValues = ({ title, trigger, checklist, ownerRole }: PlayFields) => ({
  title,
  trigger,
  checklist: JSON.stringify(checklist),
  ownerRole,
})

export const insertGuardrail = (db: Db, id: string, fields: GuardrailFields): number =>
  db.run(
    `INSERT INTO guardrail (id, allowed, limit_minor, currency, escalation)
     VALUES (@id, @allowed, @limitMinor, @currency, @escalation)`,
    { id, ...guardrailValues(fields) },
  ).lastInsertRowid

export const writeGuardrail = (db: Db, seq: number, fields: GuardrailFields): number =>
  db.run(
    `UPDATE guardrail SET allowed = @allowed, limit_minor = @limitMinor, currency = @currency, escalation = @escalation
     WHERE seq = @seq`,
    { seq, ...guardrailValues(fields) },
  ).changes

export const insertPlay = (db: Db, id: string, fields: PlayFields): number =>
  db.run(
    `INSERT INTO play (id, title, "trigger", checklist, owner_role)
     VALUES (@id, @title, @trigger, @checklist, @ownerRole)`,
    { id, ...playValues(fields) },
  ).lastInsertRowid

export const writePlay = (db: Db, seq: number, fields: PlayFields): number =>
  db.run(
    `UPDATE play SET title = @title, "trigger" = @trigger, checklist = @checklist, owner_role = @ownerRole
     WHERE seq = @seq`,
    { seq, ...playValues(fields) },
  ).changes

const uses = {
  guardrail: {
    begin: 'INSERT INTO priority_guardrail (priority, guardrail) VALUES (@priority, @seq) ON CONFLICT DO NOTHING',
    end: 'DELETE FROM priority_guardrail WHERE priority = @priority AND guardrail = @seq',
  },
  play: {
    begin: 'INSERT INTO priority_play (priority, play) VALUES (@priority, @seq) ON CONFLICT DO NOTHING',
    end: 'DELETE FROM priority_play WHERE priority = @priority AND play = @seq',
  },
} as const

export interface Use {
  readonly kind: keyof typeof uses
  readonly priority: number
  readonly seq: number
}

export const beginUse = (db: Db, { kind, priority, seq }: Use): number =>
  db.run(uses[kind].begin, { priority, seq }).changes
export const endUse = (db: Db, { kind, priority, seq }: Use): number =>
  db.run(uses[kind].end, { priority, seq }).changes
