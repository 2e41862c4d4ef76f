import { VerbatimError } from '#shared/contract/errors.ts'
import type { ParsedOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { refuseTogether } from '../themes/apart.ts'
import { pinAll } from '../themes/pins.ts'
import { makeTheme, markEdited, themeById } from '../themes/repo.ts'
import { selectedSeqs } from './selected.ts'

/** Selected comments leave one theme, join another or one that is made for them, and keep all others. */
export function moveSelected(context: CommandContext, { selection, from, to }: ParsedOf<'evidence.move'>): number {
  const { db } = context
  if (from === null && to === null) {
    throw new VerbatimError('bad-input', 'Choose a theme to move these comments from or to.')
  }
  const comments = selectedSeqs(context, selection)
  freshPlacement(context)
  const source = from === null ? null : themeById(db, from)
  const target = to === null ? null : 'theme' in to ? themeById(db, to.theme) : makeTheme(context, to.label)
  if (target) refuseTogether(db, target.seq, comments)
  if (source) pinAll(db, { comments, theme: source.seq, kind: 'out' })
  if (target) pinAll(db, { comments, theme: target.seq, kind: 'in' })
  for (const theme of [source, target]) if (theme) markEdited(db, theme.seq)
  const what = formatCount(comments.length, 'comment')
  context.say(target ? `Move ${what} to “${target.label}”` : `Take ${what} out of “${source?.label ?? ''}”`)
  return comments.length
}
