import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { refuseTogether } from '../themes/apart.ts'
import { pinAll } from '../themes/pins.ts'
import { commentSeqs, insertTheme, markEdited, refuseTakenLabel, themeById, type ThemeRecord } from '../themes/repo.ts'

/** So many comments stand for a new part until a run finds those that do it best. */
const typicalKept = 6

/** The parts leave the theme; as sub-themes they still count in it. */
export function splitTheme(
  context: CommandContext,
  { id, parts, as }: ParsedOf<'themes.split'>,
): OutputOf<'themes.split'> {
  freshPlacement(context)
  const { db } = context
  const theme = themeById(db, id)
  refuseSettled(theme, as)
  refuseTwice(parts.map(({ label }) => label))
  const members = new Set(
    db.pluck<number>('SELECT comment FROM placement WHERE theme = @theme AND is_through = 0', { theme: theme.seq }),
  )
  context.say(`Split “${theme.label}” into ${formatCount(parts.length, as === 'themes' ? 'theme' : 'sub-theme')}`)
  const ids = parts.map(({ label, comments }) => {
    const own = commentSeqs(db, comments)
    refuseStrangers(theme, own, members)
    own.forEach((comment) => members.delete(comment))
    refuseTakenLabel(db, label, null)
    refuseTogether(db, null, own)
    const typical = comments.slice(0, typicalKept).flatMap((comment) => commentSeqs(db, [comment]))
    const made = insertTheme(context, { label, madeBy: 'person', typical })
    if (as === 'sub-themes') setParent(db, made.seq, theme.seq)
    pinAll(db, { comments: own, theme: theme.seq, kind: 'out' })
    pinAll(db, { comments: own, theme: made.seq, kind: 'in' })
    return made.id
  })
  markEdited(db, theme.seq)
  return { ids }
}

const setParent = (db: Db, seq: number, parent: number): void =>
  void db.run('UPDATE theme SET parent = @parent WHERE seq = @seq', { seq, parent })

function refuseSettled(theme: ThemeRecord, as: 'sub-themes' | 'themes'): void {
  if (theme.isLocked === 1)
    throw new VerbatimError('refused', `“${theme.label}” is locked, so it keeps its comments. Unlock it to split it.`)
  if (as === 'sub-themes' && theme.parent !== null)
    throw new VerbatimError(
      'refused',
      `“${theme.label}” is itself part of another theme, so its parts can only be themes of their own.`,
    )
}

function refuseTwice(labels: readonly string[]): void {
  const seen = new Set<string>()
  for (const label of labels) {
    if (seen.has(label.toLowerCase()))
      throw new VerbatimError('bad-input', `Two parts are named “${label}”. Nothing was split. Give each its own name.`)
    seen.add(label.toLowerCase())
  }
}

/** A comment that has left the theme, or that stands in an earlier part, cannot be split off it. */
function refuseStrangers(theme: ThemeRecord, comments: readonly number[], members: ReadonlySet<number>): void {
  const strangers = comments.filter((comment) => !members.has(comment)).length
  if (strangers > 0)
    throw new VerbatimError(
      'refused',
      `${formatCount(strangers, 'comment')} of these parts ${strangers === 1 ? 'is' : 'are'} not in “${theme.label}”, or in two parts. Nothing was split. Make the parts anew.`,
    )
}
