import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { refuseTogether } from '../themes/apart.ts'
import { pinAll } from '../themes/pins.ts'
import { commentSeqs, markEdited } from '../themes/repo.ts'
import type { Content } from './content.ts'
import { compared } from './results.ts'
import { disputesOf, isInBy } from './rules.ts'

/** What was decided becomes pins: whatever any run says, the comment is in the theme, or is not. */
export function settle(context: CommandContext, { sample: id, at, theme, verdict }: ParsedOf<'agreement.settle'>) {
  freshPlacement(context)
  const { db } = context
  const { sample, answers } = compared(context, id)
  const [first, second] = answers[at] ?? [null, null]
  const disputes = disputesOf(first, second).filter((dispute) => theme === null || dispute.at === theme)
  const comment = sample.content.comments[at]
  if (!comment || disputes.length === 0)
    throw new VerbatimError('bad-input', 'The coders do not differ here. Nothing was changed.')
  if (sample.origin !== 'drawn')
    throw new VerbatimError('refused', 'What differs is settled in the workspace that the sample was drawn in.')
  const seqs = commentSeqs(db, [comment.id])
  const decided = disputes.flatMap((dispute) => {
    const known = sample.content.themes[dispute.at]
    return known ? [{ at: dispute.at, isIn: isInBy(verdict, dispute.isFirst), ...themeNow(db, known) }] : []
  })
  for (const { seq, label, isIn } of decided) {
    if (isIn) refuseTogether(db, seq, seqs)
    else refuseCoded(db, { theme: seq, label, comment: seqs[0] ?? 0 })
  }
  const values = { sample: sample.seq, comment: at, by: context.author(), when: context.now() }
  for (const { at: place, seq, isIn } of decided) {
    pinAll(db, { comments: seqs, theme: seq, kind: isIn ? 'in' : 'out' })
    markEdited(db, seq)
    db.run(
      `INSERT INTO agreement_settled (sample, comment, theme, is_in, by, at) VALUES (@sample, @comment, @theme, @isIn, @by, @when)
       ON CONFLICT (sample, comment, theme) DO UPDATE SET is_in = @isIn, by = @by, at = @when`,
      { ...values, theme: place, isIn: Number(isIn) },
    )
  }
  context.say(`Settle between two coders: ${decided.map(inWords).join(', ')}`)
  return { changed: decided.length }
}

const inWords = ({ label, isIn }: { readonly label: string; readonly isIn: boolean }): string =>
  isIn ? `in “${label}”` : `not in “${label}”`

/** The theme it has become since the draw. @throws VerbatimError 'refused' where it is none any more */
function themeNow(db: Db, { id, label }: Content['themes'][number]): { readonly seq: number; readonly label: string } {
  const now = db.get<{ seq: number; label: string }>(
    `SELECT t.seq, t.label FROM theme own JOIN theme t ON t.seq = COALESCE(own.merged_into, own.seq)
     WHERE own.id = @id AND t.state = 'active' AND t.is_archived = 0`,
    { id },
  )
  if (now) return now
  throw new VerbatimError(
    'refused',
    `“${label}” is archived or no longer a theme here, so nothing was settled. Bring it back, or settle the other themes one by one.`,
  )
}

/** A passage that was coded by hand keeps its comment in the theme, whatever is pinned. */
function refuseCoded(db: Db, { theme, label, comment }: { theme: number; label: string; comment: number }): void {
  const coded = db.get(
    `SELECT 1 FROM coding k JOIN theme own ON own.seq = k.theme
     JOIN comment c ON c.passage = k.passage AND c.start < k."end" AND c."end" > k.start
     WHERE c.seq = @comment AND COALESCE(own.merged_into, own.seq) = @theme LIMIT 1`,
    { comment, theme },
  )
  if (!coded) return
  throw new VerbatimError(
    'refused',
    `A passage of this comment is coded as “${label}”, which keeps it there. Nothing was settled. Take that coding away in Evidence first.`,
  )
}
