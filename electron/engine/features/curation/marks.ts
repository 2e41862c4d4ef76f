import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { themeById } from '../themes/repo.ts'
import { namesOf } from './names.ts'

export function colourTheme(
  { db, say }: CommandContext,
  { id, colour }: ParsedOf<'themes.setColour'>,
): OutputOf<'themes.setColour'> {
  const theme = themeById(db, id)
  say(`Give “${theme.label}” another colour`)
  const { changes } = db.run(
    'UPDATE theme SET colour = @colour, is_edited = 1 WHERE seq = @seq AND colour <> @colour',
    { seq: theme.seq, colour },
  )
  return { changed: changes }
}

export function markSevere(
  { db, say }: CommandContext,
  { id, isSevere }: ParsedOf<'themes.setSevere'>,
): OutputOf<'themes.setSevere'> {
  const theme = themeById(db, id)
  say(isSevere ? `Mark “${theme.label}” as severe` : `Take the severe mark off “${theme.label}”`)
  const { changes } = db.run(
    'UPDATE theme SET is_severe = @isSevere, is_edited = 1 WHERE seq = @seq AND is_severe <> @isSevere',
    { seq: theme.seq, isSevere: Number(isSevere) },
  )
  return { changed: changes }
}

export function lockThemes(
  { db, say }: CommandContext,
  { ids, isLocked }: ParsedOf<'themes.lockAll'>,
): OutputOf<'themes.lockAll'> {
  const themes = ids.map((id) => themeById(db, id))
  say(`${isLocked ? 'Lock' : 'Unlock'} ${namesOf(themes)}`)
  const { changes } = db.run(
    `UPDATE theme SET is_locked = @isLocked
     WHERE seq IN (SELECT value FROM json_each(@seqs)) AND is_locked <> @isLocked`,
    { seqs: JSON.stringify(themes.map(({ seq }) => seq)), isLocked: Number(isLocked) },
  )
  return { changed: changes }
}
