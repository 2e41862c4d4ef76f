import { VerbatimError } from '#shared/contract/errors.ts'
import type { themeEntries } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Db } from '../../db/statements.ts'
import type { Handlers } from '../../kernel/context.ts'
import { evidenceId } from '../evidence/joined-row.ts'
import { asPair, forgetApart, keepApart, leavingMerged, leavingShared, refuseTogether } from './apart.ts'
import { pinAll } from './pins.ts'
import {
  commentSeq,
  commentSeqs,
  insertTheme,
  markEdited,
  refuseTakenLabel,
  themeById,
  type ThemeRecord,
} from './repo.ts'

type Curation = Pick<
  typeof themeEntries,
  | 'themes.create'
  | 'themes.rename'
  | 'themes.describe'
  | 'themes.merge'
  | 'themes.moveComments'
  | 'themes.setLock'
  | 'themes.setApart'
>

/** What people decide about themes. Each is laid over the run, so that no run can take it back. */
export const curationHandlers: Handlers<Curation> = {
  'themes.create'(context, { label, comments }) {
    freshPlacement(context)
    refuseTakenLabel(context.db, label, null)
    const seqs = commentSeqs(context.db, comments)
    refuseTogether(context.db, null, seqs)
    const made = insertTheme(context, { label, madeBy: 'person' })
    pinAll(context.db, { comments: seqs, theme: made.seq, kind: 'in' })
    context.say(`Create theme “${label}”`)
    return { id: made.id }
  },

  'themes.rename'(context, { id, label }) {
    const theme = themeById(context.db, id)
    refuseTakenLabel(context.db, label, theme.seq)
    context.say(`Rename “${theme.label}” to “${label}”`)
    const { changes } = context.db.run(
      'UPDATE theme SET label = @label, is_edited = 1 WHERE seq = @seq AND label <> @label',
      { seq: theme.seq, label },
    )
    return { changed: changes }
  },

  'themes.describe'(context, { id, description }) {
    const theme = themeById(context.db, id)
    context.say(`Describe “${theme.label}”`)
    const { changes } = context.db.run(
      'UPDATE theme SET description = @description, is_edited = 1 WHERE seq = @seq AND description <> @description',
      { seq: theme.seq, description },
    )
    return { changed: changes }
  },

  'themes.merge'(context, { from, into }) {
    freshPlacement(context)
    const { db } = context
    const target = themeById(db, into)
    const merged = from.filter((id) => id !== into).map((id) => themeById(db, id))
    if (merged.length === 0) throw new VerbatimError('bad-input', 'Choose at least one other theme to merge.')
    merged.forEach(refuseLocked)
    refuseTwoPriorities(db, target, merged)
    const leaving = leavingMerged(
      db,
      [target, ...merged].map((theme) => theme.seq),
    )
    for (const theme of merged) mergeInto(db, theme, target)
    pinAll(db, { comments: leaving, theme: target.seq, kind: 'out' })
    markEdited(db, target.seq)
    context.say(`Merge ${merged.map((theme) => `“${theme.label}”`).join(', ')} into “${target.label}”`)
    return { changed: merged.length }
  },

  'themes.moveComments'(context, { comments, from, to }) {
    freshPlacement(context)
    const { db } = context
    const seqs = commentSeqs(db, comments)
    const source = from === null ? null : themeById(db, from)
    const target = to === null ? null : themeById(db, to)
    if (source === null && target === null)
      throw new VerbatimError('bad-input', 'Choose a theme to move these comments from or to.')
    if (target) refuseTogether(db, target.seq, seqs)
    if (source) pinAll(db, { comments: seqs, theme: source.seq, kind: 'out' })
    if (target) pinAll(db, { comments: seqs, theme: target.seq, kind: 'in' })
    for (const theme of [source, target]) if (theme) markEdited(db, theme.seq)
    const what = formatCount(seqs.length, 'comment')
    context.say(target ? `Move ${what} to “${target.label}”` : `Take ${what} out of “${source?.label ?? ''}”`)
    return { changed: seqs.length }
  },

  'themes.setLock'(context, { id, isLocked }) {
    const theme = themeById(context.db, id)
    context.say(`${isLocked ? 'Lock' : 'Unlock'} “${theme.label}”`)
    const { changes } = context.db.run(
      'UPDATE theme SET is_locked = @isLocked WHERE seq = @seq AND is_locked <> @isLocked',
      { seq: theme.seq, isLocked: Number(isLocked) },
    )
    return { changed: changes }
  },

  'themes.setApart'(context, { comments, isApart }) {
    freshPlacement(context)
    const { db } = context
    const [first, second] = comments
    if (first === second) throw new VerbatimError('bad-input', 'Choose two comments; this is one and the same.')
    const [one, other] = [commentSeq(db, first), commentSeq(db, second)]
    const names = `${evidenceId(one)} and ${evidenceId(other)}`
    context.say(isApart ? `Keep ${names} apart` : `Let ${names} share a theme`)
    if (!isApart) return { changed: forgetApart(db, asPair(one, other)) }
    for (const { theme, comment } of leavingShared(db, asPair(one, other)))
      pinAll(db, { comments: [comment], theme, kind: 'out' })
    return { changed: keepApart(db, asPair(one, other)) }
  },
}

/** A merge redirects; no row of a run is touched, so it takes no longer for ten thousand comments than for ten. */
function mergeInto(db: Db, theme: ThemeRecord, target: ThemeRecord): void {
  const seqs = { theme: theme.seq, target: target.seq }
  handOverParts(db, seqs)
  db.run('UPDATE theme SET merged_into = @target WHERE merged_into = @theme', seqs)
  db.run(`UPDATE theme SET state = 'merged', merged_into = @target, parent = NULL WHERE seq = @theme`, seqs)
  db.run(
    `UPDATE priority_theme SET theme = @target WHERE theme = @theme
     AND NOT EXISTS (SELECT 1 FROM priority_theme other WHERE other.theme = @target AND other.cycle = priority_theme.cycle)`,
    seqs,
  )
  db.run('DELETE FROM priority_theme WHERE theme = @theme', { theme: theme.seq })
}

/** What was part of the theme becomes part of the target, or of the theme that the target is itself part of. */
function handOverParts(db: Db, seqs: { readonly theme: number; readonly target: number }): void {
  db.run('UPDATE theme SET parent = NULL WHERE seq = @target AND parent = @theme', seqs)
  db.run(
    'UPDATE theme SET parent = (SELECT COALESCE(t.parent, t.seq) FROM theme t WHERE t.seq = @target) WHERE parent = @theme',
    seqs,
  )
}

function refuseLocked(theme: ThemeRecord): void {
  if (theme.isLocked === 1) {
    throw new VerbatimError(
      'refused',
      `“${theme.label}” is locked, so it keeps its name and members. Unlock it to merge it into another, or merge the others into it.`,
    )
  }
}

function refuseTwoPriorities(db: Db, target: ThemeRecord, merged: readonly ThemeRecord[]): void {
  const priorities = db.pluck<number>(
    'SELECT DISTINCT priority FROM priority_theme WHERE theme IN (SELECT value FROM json_each(@themes))',
    { themes: JSON.stringify([target.seq, ...merged.map((theme) => theme.seq)]) },
  )
  if (priorities.length > 1) {
    throw new VerbatimError(
      'refused',
      'These themes belong to different priorities. Take one out of its priority first.',
    )
  }
}
