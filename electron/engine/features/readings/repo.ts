import type { Language } from '#shared/domain/reading.ts'
import type { ToneReading } from '#analysis/tone-decide.ts'
import type { Db } from '../../db/statements.ts'

export interface Unread {
  readonly seq: number
  readonly text: string
}

export interface Reading extends ToneReading {
  readonly comment: number
  readonly language: Language
}

const isUnread = `NOT EXISTS (SELECT 1 FROM comment_reading cr WHERE cr.comment = c.seq AND cr.model = @model)`

/** Active sources with comments that were not read this way yet. */
export const unreadSources = (db: Db, model: string): number[] =>
  db.pluck<number>(
    `SELECT s.seq FROM source s WHERE s.state = 'active'
       AND EXISTS (SELECT 1 FROM comment c WHERE c.source = s.seq AND ${isUnread})
     ORDER BY s.seq`,
    { model },
  )

/** The next unread comments of a source after the one given, in order; none when it was withdrawn. */
export const unreadAfter = (
  db: Db,
  { source, after, model, limit }: { source: number; after: number; model: string; limit: number },
): Unread[] =>
  db.all<Unread>(
    `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.source = @source AND c.seq > @after AND ${isUnread} ORDER BY c.seq LIMIT @limit`,
    { source, after, model, limit },
  )

/** Comments of a source, evenly spaced over it: the same each time. */
export function sampleOf(db: Db, source: number, most: number): Unread[] {
  const count = db.pluck<number>('SELECT COUNT(*) FROM comment WHERE source = @source', { source })[0] ?? 0
  const every = Math.max(1, Math.ceil(count / most))
  return db.all<Unread>(
    `SELECT c.seq, c.text FROM comment c
     JOIN (SELECT seq, ROW_NUMBER() OVER (ORDER BY seq) AS nth FROM comment WHERE source = @source) n ON n.seq = c.seq
     WHERE (n.nth - 1) % @every = 0 ORDER BY c.seq`,
    { source, every },
  )
}

/** Comments may have gone since they were read. */
export function storeReadings(db: Db, model: string, readings: readonly Reading[]): void {
  for (const { comment, language, tone, score, speech } of readings)
    db.run(
      `INSERT OR REPLACE INTO comment_reading (comment, language, tone, tone_score, speech, model)
       SELECT seq, @language, @tone, @score, @speech, @model FROM comment WHERE seq = @comment`,
      { comment, language, tone, score, speech, model },
    )
}

export function countRead(db: Db, model: string): { readonly comments: number; readonly read: number } {
  const [comments = 0] = db.pluck<number>(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'`,
  )
  const [unread = 0] = db.pluck<number>(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE ${isUnread}`,
    { model },
  )
  return { comments, read: comments - unread }
}
