import type { ThemeChip } from '#shared/contract/values.ts'
import type { Db } from '../../db/statements.ts'

/** The themes of each comment, strongest first, without those it is in by a sub-theme alone. placement must be fresh. */
export function themesOf(db: Db, comments: readonly number[]): Map<number, ThemeChip[]> {
  const rows = db.all<ThemeChip & { comment: number }>(
    `SELECT p.comment, t.id, t.label, t.colour
     FROM json_each(@comments) w JOIN placement p ON p.comment = w.value JOIN theme t ON t.seq = p.theme
     WHERE p.is_through = 0 AND p.is_archived = 0
     ORDER BY p.comment, p.rank`,
    { comments: JSON.stringify(comments) },
  )
  const found = new Map<number, ThemeChip[]>()
  for (const { comment, ...chip } of rows) {
    const chips = found.get(comment)
    if (chips) chips.push(chip)
    else found.set(comment, [chip])
  }
  return found
}
