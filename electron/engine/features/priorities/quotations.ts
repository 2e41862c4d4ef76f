import { VerbatimError } from '#shared/contract/errors.ts'
import type { ParsedOf } from '#shared/contract/contract.ts'
import { quote } from '#shared/domain/quotation.ts'
import { rankBetween } from '#shared/domain/rank-keys.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { insertQuotation, priorityById, quotationsOf, type QuotationRow } from './repo.ts'

/** Chooses a comment, or a span of it, as proof: the words are kept as they stand, with where they stand. */
export function chooseQuotation(context: CommandContext, input: ParsedOf<'priorities.quote'>): string {
  const { db } = context
  changeableCycle(context)
  const priority = priorityById(db, input.id)
  const comment = db.get<{ seq: number; text: string }>(
    `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE c.id = @id`,
    { id: input.comment },
  )
  if (!comment)
    throw new VerbatimError('not-found', 'This comment is not in the workspace. Its source may have been withdrawn.')
  const chosen = spanOf(comment.text, input)
  const known = quotationsOf(db, priority.seq).find(
    (one) => one.comment === comment.seq && one.start === chosen.start && one.end === chosen.end,
  )
  if (known) return known.id
  const id = context.newId('q')
  insertQuotation(db, { id, priority: priority.seq, comment: comment.seq, ...chosen })
  context.say(`Quote a customer in “${priority.title}”`)
  return id
}

function spanOf(
  text: string,
  { start = 0, end = text.length }: ParsedOf<'priorities.quote'>,
): ReturnType<typeof quote> {
  try {
    return quote(text, { start, end })
  } catch {
    throw new VerbatimError('bad-input', 'That stretch does not lie within the comment. Choose it again.')
  }
}

export function dropQuotation(context: CommandContext, id: string): number {
  changeableCycle(context)
  return context.db.run('DELETE FROM quotation WHERE id = @id', { id }).changes
}

export function orderQuotation(
  context: CommandContext,
  { quotation: id, before }: ParsedOf<'priorities.orderQuote'>,
): number {
  changeableCycle(context)
  const moved = quotationById(context.db, id)
  const others = quotationsOf(context.db, moved.priority).filter((one) => one.id !== id)
  const rankKey = keyBefore(others, before)
  return context.db.run('UPDATE quotation SET rank_key = @rankKey WHERE seq = @seq', { seq: moved.seq, rankKey })
    .changes
}

/** A rank key directly ahead of a row, or behind the last. */
export function keyBefore(
  others: readonly { readonly id: string; readonly rankKey: string }[],
  before: string | null,
): string {
  const at = before === null ? others.length : others.findIndex((one) => one.id === before)
  if (at < 0) throw new VerbatimError('not-found', 'The place you chose is no longer there. Try again.')
  return rankBetween(others[at - 1]?.rankKey ?? null, others[at]?.rankKey ?? null)
}

function quotationById(db: Db, id: string): Pick<QuotationRow, 'seq'> & { priority: number } {
  const row = db.get<{ seq: number; priority: number }>('SELECT seq, priority FROM quotation WHERE id = @id', { id })
  if (!row) throw new VerbatimError('not-found', 'This quotation was dropped. Undo brings it back.')
  return row
}
