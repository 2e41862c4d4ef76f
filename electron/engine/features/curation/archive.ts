import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { anyThemeById, archivedThemes, partsOf, type ThemeRecord } from '../themes/repo.ts'
import { namesOf } from './names.ts'

/** Sub-themes go with the theme they are part of, both ways. */
export function archiveThemes(
  { db, say }: CommandContext,
  { ids, isArchived }: ParsedOf<'themes.archive'>,
): OutputOf<'themes.archive'> {
  const named = ids.map((id) => anyThemeById(db, id))
  const themes = new Map(named.flatMap((theme) => [theme, ...partsOf(db, theme.seq)]).map((one) => [one.seq, one]))
  if (isArchived) refuseUsed(db, [...themes.values()])
  say(isArchived ? `Archive ${namesOf(named)}` : `Bring back ${namesOf(named)}`)
  const values = { seqs: JSON.stringify([...themes.keys()]), isArchived: Number(isArchived) }
  // What comes back without the theme it was part of stands by itself.
  if (!isArchived)
    db.run(
      `UPDATE theme SET parent = NULL WHERE seq IN (SELECT value FROM json_each(@seqs))
       AND parent IN (SELECT seq FROM theme WHERE is_archived = 1) AND parent NOT IN (SELECT value FROM json_each(@seqs))`,
      values,
    )
  const { changes } = db.run(
    `UPDATE theme SET is_archived = @isArchived, is_edited = 1
     WHERE seq IN (SELECT value FROM json_each(@seqs)) AND is_archived <> @isArchived`,
    values,
  )
  return { changed: changes }
}

function refuseUsed(db: Db, themes: readonly ThemeRecord[]): void {
  const used = db.get<{ label: string; title: string }>(
    `SELECT t.label, p.title FROM priority_theme pt JOIN theme t ON t.seq = pt.theme JOIN priority p ON p.seq = pt.priority
     WHERE pt.theme IN (SELECT value FROM json_each(@seqs))`,
    { seqs: JSON.stringify(themes.map(({ seq }) => seq)) },
  )
  if (used)
    throw new VerbatimError(
      'refused',
      `“${used.label}” is part of the priority “${used.title}”. Nothing was archived. Take it out of the priority first.`,
    )
}

export function archivedList(context: Context): OutputOf<'themes.archived'> {
  freshPlacement(context)
  const counts = new Map(
    context.db
      .all<{ theme: number; comments: number }>(
        'SELECT theme, COUNT(*) AS comments FROM placement WHERE is_archived = 1 GROUP BY theme',
      )
      .map(({ theme, comments }) => [theme, comments]),
  )
  return {
    themes: archivedThemes(context.db).map(({ seq, id, label, colour }) => ({
      id,
      label,
      colour,
      comments: counts.get(seq) ?? 0,
    })),
  }
}
