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

/** The tags of each comment, by name. */
export function tagsOf(db: Db, comments: readonly number[]): Map<number, string[]> {
  const rows = db.all<{ comment: number; tag: string }>(
    `SELECT t.comment, t.tag FROM json_each(@comments) w JOIN comment_tag t ON t.comment = w.value
     ORDER BY t.comment, t.tag`,
    { comments: JSON.stringify(comments) },
  )
  const found = new Map<number, string[]>()
  for (const { comment, tag } of rows) {
    const tags = found.get(comment)
    if (tags) tags.push(tag)
    else found.set(comment, [tag])
  }
  return found
}

/** Where comments speak to a theme, by the active run, merges followed. */
export function spansOf(
  db: Db,
  comments: readonly number[],
  run: number,
): Map<number, { theme: string; span: [number, number] }[]> {
  const rows = db.all<{ comment: number; theme: string; start: number; end: number }>(
    `SELECT a.comment, t.id AS theme, a.start, a."end" FROM json_each(@comments) w
     JOIN run_assignment a ON a.run = @run AND a.comment = w.value AND a.start IS NOT NULL
     JOIN theme said ON said.seq = a.theme JOIN theme t ON t.seq = COALESCE(said.merged_into, said.seq)
     JOIN placement p ON p.comment = a.comment AND p.theme = t.seq
     ORDER BY a.comment, a.start`,
    { comments: JSON.stringify(comments), run },
  )
  const found = new Map<number, { theme: string; span: [number, number] }[]>()
  for (const { comment, theme, start, end } of rows) {
    const spans = found.get(comment) ?? []
    spans.push({ theme, span: [start, end] })
    found.set(comment, spans)
  }
  return found
}
