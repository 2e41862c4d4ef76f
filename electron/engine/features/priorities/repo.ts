import { VerbatimError } from '#shared/contract/errors.ts'
import { rankAppended } from '#shared/domain/rank-keys.ts'
import type { Db } from '../../db/statements.ts'

export interface PriorityRow {
  readonly seq: number
  readonly id: string
  readonly rankKey: string
  readonly title: string
  readonly outcome: string
  readonly ownerRole: string
  readonly reason: string
  /** Typed for RICE: one of its impacts, and person-months. */
  readonly impact: number | null
  readonly effort: number | null
  /** Typed for the opportunity score: shares 0 to 1, and where they come from. */
  readonly importance: number | null
  readonly satisfaction: number | null
  readonly askedIn: string | null
  /** Asked questions these shares are worked from instead. */
  readonly importanceQuestion: string | null
  readonly satisfactionQuestion: string | null
}

const columns = `seq, id, rank_key AS rankKey, title, outcome, owner_role AS ownerRole, reason, impact, effort, importance, satisfaction,
   asked_in AS askedIn, importance_question AS importanceQuestion, satisfaction_question AS satisfactionQuestion`

export const prioritiesOf = (db: Db, cycle: number): PriorityRow[] =>
  db.all<PriorityRow>(`SELECT ${columns} FROM priority WHERE cycle = @cycle ORDER BY rank_key`, { cycle })

export function priorityById(db: Db, id: string): PriorityRow {
  const row = db.get<PriorityRow>(`SELECT ${columns} FROM priority WHERE id = @id`, { id })
  if (!row)
    throw new VerbatimError(
      'not-found',
      'This priority is no longer there. It may have been removed; undo brings it back.',
    )
  return row
}

export const themesOfPriority = (db: Db, priority: number): number[] =>
  db.pluck<number>('SELECT theme FROM priority_theme WHERE priority = @priority ORDER BY theme', { priority })

export interface NewPriority {
  readonly id: string
  readonly cycle: number
  readonly title: string
  readonly at: string
}

/** Puts a new priority last. */
export function insertPriority(db: Db, { id, cycle, title, at }: NewPriority): number {
  const last = prioritiesOf(db, cycle).at(-1)?.rankKey ?? null
  const [rankKey = ''] = rankAppended(last)
  return db.run(
    `INSERT INTO priority (id, cycle, rank_key, title, outcome, owner_role, reason, created_at)
     VALUES (@id, @cycle, @rankKey, @title, '', '', '', @at)`,
    { id, cycle, rankKey, title, at },
  ).lastInsertRowid
}

export interface QuotationRow {
  readonly seq: number
  readonly id: string
  readonly comment: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rankKey: string
}

export const quotationsOf = (db: Db, priority: number): QuotationRow[] =>
  db.all<QuotationRow>(
    `SELECT q.seq, q.id, q.comment, q.start, q."end", q.text, q.rank_key AS rankKey
     FROM quotation q JOIN comment c ON c.seq = q.comment JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE q.priority = @priority ORDER BY q.rank_key`,
    { priority },
  )

export interface NewQuotation {
  readonly id: string
  readonly priority: number
  readonly comment: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export function insertQuotation(db: Db, quotation: NewQuotation): void {
  const last = quotationsOf(db, quotation.priority).at(-1)?.rankKey ?? null
  const [rankKey = ''] = rankAppended(last)
  db.run(
    `INSERT INTO quotation (id, priority, comment, start, "end", text, rank_key)
     VALUES (@id, @priority, @comment, @start, @end, @text, @rankKey)`,
    { ...quotation, rankKey },
  )
}
