import type { Coding } from '#shared/contract/coding.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'

export interface PassageAt {
  readonly seq: number
  readonly text: string
}

/** A passage of a comment's record. @throws VerbatimError 'not-found' */
export function passageOf(db: Db, comment: string, passage: string): PassageAt {
  const found = db.get<PassageAt>(
    `SELECT p.seq, p.text FROM passage p JOIN comment c ON c.record = p.record
     WHERE c.id = @comment AND p.ordinal = @ordinal`,
    { comment, ordinal: Number(passage) },
  )
  if (!found)
    throw new VerbatimError(
      'not-found',
      'This passage is no longer there. Its file may have been withdrawn; undo brings it back.',
    )
  return found
}

interface CodingRow extends Omit<Coding, 'theme' | 'passage'> {
  readonly passage: number
  readonly theme: string
  readonly label: string
  readonly colour: number
}

/** What people coded in the record of a comment, in the order of its text; a merged theme's under the one it counts for. */
export const codingsOfRecord = (db: Db, comment: string): Coding[] =>
  db
    .all<CodingRow>(
      `SELECT k.id, p.ordinal AS passage, k.start, k."end", k.memo, k.coder, k.at, t.id AS theme, t.label, t.colour
       FROM comment c JOIN passage p ON p.record = c.record JOIN coding k ON k.passage = p.seq
         JOIN theme own ON own.seq = k.theme JOIN theme t ON t.seq = COALESCE(own.merged_into, own.seq)
       WHERE c.id = @comment ORDER BY p.ordinal, k.start, k."end", k.seq`,
      { comment },
    )
    .map(({ passage, theme, label, colour, ...coding }) => ({
      ...coding,
      passage: String(passage),
      theme: { id: theme, label, colour },
    }))

export interface CodingRecord {
  readonly seq: number
  readonly label: string
}

/** @throws VerbatimError 'not-found' */
export function codingById(db: Db, id: string): CodingRecord {
  const found = db.get<CodingRecord>(
    'SELECT k.seq, t.label FROM coding k JOIN theme t ON t.seq = k.theme WHERE k.id = @id',
    { id },
  )
  if (!found) throw new VerbatimError('not-found', 'This coding is no longer there. Undo brings it back.')
  return found
}
