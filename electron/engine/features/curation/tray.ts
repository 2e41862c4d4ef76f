import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { WaitingComment } from '#shared/contract/curation.ts'
import { formatCount } from '#shared/domain/format.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { refuseTogether } from '../themes/apart.ts'
import { pinAll, unpinAll } from '../themes/pins.ts'
import { commentSeqs, markEdited, themeById } from '../themes/repo.ts'
import { likenessOf } from './likeness.ts'

interface Waiting {
  readonly seq: number
  readonly comment: string
  readonly text: string
  readonly theme: number | null
  readonly id: string | null
  readonly label: string | null
  readonly colour: number | null
}

/** Informative comments in no theme, with the theme that the run found nearest; an archived one is suggested to nobody. */
const waitingFrom = `
  FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
  LEFT JOIN run_point q ON q.run = @run AND q.comment = c.seq
  LEFT JOIN theme said ON said.seq = q.suggested
  LEFT JOIN theme t ON t.seq = COALESCE(said.merged_into, said.seq) AND t.state = 'active' AND t.is_archived = 0
    AND NOT EXISTS (SELECT 1 FROM pin WHERE pin.comment = c.seq AND pin.theme = t.seq AND pin.kind = 'out')
  WHERE c.is_informative = 1 AND c.is_excluded = 0
    AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)
    AND EXISTS (SELECT 1 FROM no_theme n WHERE n.comment = c.seq) = @leftOut`

const runOf = (db: Db): number => Number(setting(db, 'active_run'))

const waitingRows = (db: Db, leftOut: boolean): Waiting[] =>
  db.all<Waiting>(
    `SELECT c.seq, c.id AS comment, c.text, t.seq AS theme, t.id, t.label, t.colour ${waitingFrom} ORDER BY c.seq`,
    { run: runOf(db), leftOut: Number(leftOut) },
  )

export function unplaced(
  context: Context,
  { limit, leftOut }: ParsedOf<'themes.unplaced'>,
): OutputOf<'themes.unplaced'> {
  freshPlacement(context)
  return context.memo(`unplaced ${limit} ${leftOut}`, ['comment', 'theme', 'source', 'workspace'], () => {
    const { db } = context
    const rows = waitingRows(db, leftOut)
    const shown = [...rows.filter(({ theme }) => theme !== null), ...rows.filter(({ theme }) => theme === null)]
    const likeness = likenessOf(context, shown.slice(0, limit))
    const comments = shown.slice(0, limit).map((row, at) => asWaiting(row, likeness[at] ?? null))
    const others = db.pluck<number>(`SELECT COUNT(*) ${waitingFrom}`, { run: runOf(db), leftOut: Number(!leftOut) })[0]
    return {
      comments: comments.sort((x, y) => (y.likeness ?? -1) - (x.likeness ?? -1)),
      waiting: leftOut ? (others ?? 0) : rows.length,
      leftOut: leftOut ? rows.length : (others ?? 0),
    }
  })
}

const asWaiting = ({ comment, id, label, colour }: Waiting, likeness: number | null): WaitingComment => ({
  comment,
  suggested: id === null || label === null || colour === null ? null : { id, label, colour },
  likeness,
})

export function acceptSuggested(
  context: CommandContext,
  { comments }: ParsedOf<'themes.acceptSuggested'>,
): OutputOf<'themes.acceptSuggested'> {
  freshPlacement(context)
  const { db } = context
  const wanted = new Set(commentSeqs(db, comments))
  const byTheme = new Map<number, number[]>()
  for (const { seq, theme } of [...waitingRows(db, false), ...waitingRows(db, true)]) {
    if (theme === null || !wanted.has(seq)) continue
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), seq])
  }
  for (const [theme, joining] of byTheme) {
    refuseTogether(db, theme, joining)
    pinAll(db, { comments: joining, theme, kind: 'in' })
    markEdited(db, theme)
  }
  const changed = [...byTheme.values()].reduce((sum, joining) => sum + joining.length, 0)
  context.say(`Place ${formatCount(changed, 'comment')} as suggested`)
  return { changed }
}

export function leaveOut(
  { db, say }: CommandContext,
  { comments, isLeftOut }: ParsedOf<'themes.leaveOut'>,
): OutputOf<'themes.leaveOut'> {
  const values = { seqs: JSON.stringify(commentSeqs(db, comments)) }
  const many = formatCount(comments.length, 'comment')
  say(isLeftOut ? `Leave ${many} in no theme` : `Let ${many} have a theme again`)
  const { changes } = isLeftOut
    ? db.run('INSERT OR IGNORE INTO no_theme (comment) SELECT value FROM json_each(@seqs)', values)
    : db.run('DELETE FROM no_theme WHERE comment IN (SELECT value FROM json_each(@seqs))', values)
  return { changed: changes }
}

export function pinComments(
  context: CommandContext,
  { id, comments, isPinned }: ParsedOf<'themes.pin'>,
): OutputOf<'themes.pin'> {
  freshPlacement(context)
  const { db } = context
  const theme = themeById(db, id)
  const pins = { comments: commentSeqs(db, comments), theme: theme.seq }
  if (isPinned) refuseTogether(db, theme.seq, pins.comments)
  const many = formatCount(comments.length, 'comment')
  context.say(isPinned ? `Pin ${many} to “${theme.label}”` : `Unpin ${many} from “${theme.label}”`)
  const changed = isPinned ? pinAll(db, { ...pins, kind: 'in' }) : unpinAll(db, pins)
  markEdited(db, theme.seq)
  return { changed }
}
