import { createHash } from 'node:crypto'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'

/** What a plan rests on, each as rows that change when it does. */
const parts = [
  `SELECT source, COUNT(*) AS comments, MAX(c.seq) AS last FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
   GROUP BY source ORDER BY source`,
  'SELECT seq, label, is_locked, is_edited, state, merged_into, is_archived, colour FROM theme ORDER BY seq',
  'SELECT comment, theme, kind FROM pin ORDER BY comment, theme',
  'SELECT one, other FROM comment_apart ORDER BY one, other',
  'SELECT comment FROM no_theme ORDER BY comment',
  'SELECT DISTINCT theme FROM priority_theme ORDER BY theme',
  'SELECT id, kept FROM draft ORDER BY seq',
] as const

/** The same as long as comments, themes and what people decided about them are the same, also after an undo. */
export function stampOf(db: Db): string {
  const hash = createHash('sha256').update(setting(db, 'active_run'))
  for (const sql of parts) hash.update(JSON.stringify(db.all(sql)))
  return hash.digest('hex')
}
