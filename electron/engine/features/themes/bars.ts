import type { Db } from '../../db/statements.ts'

/** Themes, by comment, that people say it must not join: pinned out of it, or never to be with one of its members. */
export function barsOf(db: Db, comments: readonly number[]): Map<number, Set<number>> {
  const rows = db.all<{ comment: number; theme: number }>(
    `WITH wanted AS (SELECT value AS comment FROM json_each(@comments))
     SELECT pin.comment, COALESCE(t.merged_into, t.seq) AS theme
     FROM wanted JOIN pin ON pin.comment = wanted.comment AND pin.kind = 'out' JOIN theme t ON t.seq = pin.theme
     UNION
     SELECT wanted.comment, p.theme FROM wanted JOIN comment_apart a ON a.one = wanted.comment
     JOIN placement p ON p.comment = a.other AND p.is_through = 0
     UNION
     SELECT wanted.comment, p.theme FROM wanted JOIN comment_apart a ON a.other = wanted.comment
     JOIN placement p ON p.comment = a.one AND p.is_through = 0`,
    { comments: JSON.stringify(comments) },
  )
  const bars = new Map<number, Set<number>>()
  for (const { comment, theme } of rows) bars.set(comment, (bars.get(comment) ?? new Set()).add(theme))
  return bars
}
