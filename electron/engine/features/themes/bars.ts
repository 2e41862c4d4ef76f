import type { Db } from '../../db/statements.ts'

/** Themes, by comment, that people say it must not join: pinned out of it, or never to be with one of its members. */
export function barsOf(db: Db, comments: readonly number[]): Map<number, Set<number>> {
  const rows = db.all<{ comment: number; theme: number }>(
    // CROSS JOIN keeps the order: what people said is little, and placements are many.
    `WITH wanted AS (SELECT value AS comment FROM json_each(@comments))
     SELECT pin.comment, COALESCE(t.merged_into, t.seq) AS theme
     FROM pin JOIN theme t ON t.seq = pin.theme
     WHERE pin.kind = 'out' AND pin.comment IN (SELECT comment FROM wanted)
     UNION
     SELECT a.one, p.theme FROM comment_apart a CROSS JOIN placement p ON p.comment = a.other AND p.is_through = 0
     WHERE a.one IN (SELECT comment FROM wanted)
     UNION
     SELECT a.other, p.theme FROM comment_apart a CROSS JOIN placement p ON p.comment = a.one AND p.is_through = 0
     WHERE a.other IN (SELECT comment FROM wanted)`,
    { comments: JSON.stringify(comments) },
  )
  const bars = new Map<number, Set<number>>()
  for (const { comment, theme } of rows) bars.set(comment, (bars.get(comment) ?? new Set()).add(theme))
  return bars
}
