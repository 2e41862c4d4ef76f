import { z } from 'zod'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import type { KeptRows } from './kept-rows.ts'

export interface DraftRow {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly createdAt: string
  /** Null while its priorities are those in use. */
  readonly kept: string | null
}

const columns = 'seq, id, name, created_at AS createdAt, kept'

export const draftsOf = (db: Db, cycle: number): DraftRow[] =>
  db.all<DraftRow>(`SELECT ${columns} FROM draft WHERE cycle = @cycle ORDER BY seq`, { cycle })

export function draftById(db: Db, id: string): DraftRow {
  const row = db.get<DraftRow>(`SELECT ${columns} FROM draft WHERE id = @id`, { id })
  if (!row) throw new VerbatimError('not-found', 'This draft is no longer there. Undo brings it back.')
  return row
}

export interface NewDraft {
  readonly id: string
  readonly cycle: number
  readonly name: string
  readonly at: string
  readonly kept: KeptRows | null
}

export const insertDraft = (db: Db, { kept, ...draft }: NewDraft): number =>
  db.run('INSERT INTO draft (id, cycle, name, created_at, kept) VALUES (@id, @cycle, @name, @at, @kept)', {
    ...draft,
    kept: kept && JSON.stringify(kept),
  }).lastInsertRowid

/** @param kept null when its priorities are now those in use */
export const keepDraft = (db: Db, seq: number, kept: KeptRows | null): number =>
  db.run('UPDATE draft SET kept = @kept WHERE seq = @seq', { seq, kept: kept && JSON.stringify(kept) }).changes

const keptSchema = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))))

export const readKept = (kept: string): KeptRows => keptSchema.parse(JSON.parse(kept))
