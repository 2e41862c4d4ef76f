import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'

export interface Member {
  readonly comment: number
  readonly strength: number
  /** Where in the comment it speaks to the theme, as the run says; null where all of it does. */
  readonly start: number | null
  readonly end: number | null
}

export interface ThemeMembers {
  readonly seq: number
  readonly label: string
  readonly members: readonly Member[]
}

/** A theme that a run may not touch: a person locked, edited, made or archived it, or put it into a priority. */
export type Kept = ThemeMembers

const isSettled = `(t.is_locked = 1 OR t.is_edited = 1 OR t.is_archived = 1
  OR EXISTS (SELECT 1 FROM priority_theme pt WHERE pt.theme = t.seq)
  OR EXISTS (SELECT 1 FROM draft d, json_each(d.kept, '$.priority_theme') kept WHERE kept.value ->> 'theme' = t.seq))`

/** With all their members. placement must be fresh. */
export const keptThemes = (db: Db): Kept[] => withMembers(db, { which: isSettled, ranks: '' })

/** Themes of earlier runs that no person touched, with the comments that belong to them before any other. */
export const machineThemes = (db: Db): ThemeMembers[] =>
  withMembers(db, { which: `NOT ${isSettled}`, ranks: 'AND p.rank = 1' })

function withMembers(db: Db, { which, ranks }: { readonly which: string; readonly ranks: string }): ThemeMembers[] {
  const themes = db.all<{ seq: number; label: string }>(
    `SELECT t.seq, t.label FROM theme t WHERE t.state = 'active' AND ${which} ORDER BY t.seq`,
  )
  const run = Number(setting(db, 'active_run'))
  return themes.map((theme) => ({
    ...theme,
    members: db.all<Member>(
      `SELECT p.comment, p.strength, a.start, a."end" FROM placement p
       LEFT JOIN run_assignment a ON a.run = @run AND a.comment = p.comment AND a.theme = p.theme
       WHERE p.theme = @seq AND p.is_through = 0 ${ranks}`,
      { seq: theme.seq, run },
    ),
  }))
}

/** Share of the union that two themes must have in common to be one and the same. */
const sameEnough = 0.5

/**
 * Which new theme is which old one: greatest overlap (Jaccard) first, each used once. Keys are positions in found, which
 * holds only comments that were there before: what a theme gains must not make it another.
 */
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
