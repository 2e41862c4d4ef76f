import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { markEdited, partsOf, themeById, type ThemeRecord } from '../themes/repo.ts'
import { namesOf } from './names.ts'

/** Themes are nested one level deep, so that every comment has one place to look for. */
export function nestThemes(
  { db, say }: CommandContext,
  { ids, under }: ParsedOf<'themes.nest'>,
): OutputOf<'themes.nest'> {
  const parent = under === null ? null : themeById(db, under)
  const themes = ids.filter((id) => id !== under).map((id) => themeById(db, id))
  if (themes.length === 0) throw new VerbatimError('bad-input', 'Choose another theme to put it under.')
  if (parent) refuseDeeper(db, parent, themes)
  say(parent ? `Put ${namesOf(themes)} under “${parent.label}”` : `Make ${namesOf(themes)} stand alone`)
  for (const { seq } of [...themes, ...(parent ? [parent] : [])]) markEdited(db, seq)
  const { changes } = db.run(
    'UPDATE theme SET parent = @parent WHERE seq IN (SELECT value FROM json_each(@seqs)) AND parent IS NOT @parent',
    { parent: parent?.seq ?? null, seqs: JSON.stringify(themes.map(({ seq }) => seq)) },
  )
  return { changed: changes }
}

function refuseDeeper(db: Db, parent: ThemeRecord, themes: readonly ThemeRecord[]): void {
  if (parent.parent !== null)
    throw new VerbatimError(
      'refused',
      `“${parent.label}” is itself part of another theme. Choose that one, or make “${parent.label}” stand alone first.`,
    )
  const whole = themes.find(({ seq }) => partsOf(db, seq).length > 0)
  if (whole)
    throw new VerbatimError(
      'refused',
      `“${whole.label}” has sub-themes, so it cannot become one. Make them stand alone first, or merge the themes.`,
    )
}
