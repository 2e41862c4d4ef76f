import type { Db } from '../../db/statements.ts'

export interface ThemeMembers {
  readonly seq: number
  readonly label: string
  readonly members: readonly { readonly comment: number; readonly strength: number }[]
}

/** A theme that a run may not touch: a person locked, edited or made it, or put it into a priority. */
export type Kept = ThemeMembers

const isSettled = `(t.is_locked = 1 OR t.is_edited = 1 OR EXISTS (SELECT 1 FROM priority_theme pt WHERE pt.theme = t.seq))`

/** placement must be fresh. */
export const keptThemes = (db: Db): Kept[] => withMembers(db, isSettled)

/** Themes of earlier runs that no person touched. */
export function machineThemes(db: Db, kept: readonly Kept[]): ThemeMembers[] {
  const settled = new Set(kept.map((theme) => theme.seq))
  return withMembers(db, `NOT ${isSettled}`).filter((theme) => !settled.has(theme.seq))
}

function withMembers(db: Db, which: string): ThemeMembers[] {
  const themes = db.all<{ seq: number; label: string }>(
    `SELECT t.seq, t.label FROM theme t WHERE t.state = 'active' AND ${which} ORDER BY t.seq`,
  )
  return themes.map((theme) => ({
    ...theme,
    members: db.all('SELECT comment, strength FROM placement WHERE theme = @seq', { seq: theme.seq }),
  }))
}

/** Share of the union that two themes must have in common to be one and the same. */
const sameEnough = 0.5

/** Which new theme is which old one: greatest overlap (Jaccard) first, each used once. Keys are positions in found. */
export function matchThemes(
  before: readonly ThemeMembers[],
  found: readonly ReadonlySet<number>[],
): Map<number, ThemeMembers> {
  const pairs = before.flatMap((theme) => {
    const members = new Set(theme.members.map((member) => member.comment))
    return found.map((now, index) => {
      const shared = [...now].filter((comment) => members.has(comment)).length
      return { theme, index, overlap: shared / Math.max(1, members.size + now.size - shared) }
    })
  })
  pairs.sort((x, y) => y.overlap - x.overlap || x.index - y.index)
  const matches = new Map<number, ThemeMembers>()
  const used = new Set<number>()
  for (const { theme, index, overlap } of pairs) {
    if (overlap < sameEnough) break
    if (matches.has(index) || used.has(theme.seq)) continue
    matches.set(index, theme)
    used.add(theme.seq)
  }
  return matches
}
