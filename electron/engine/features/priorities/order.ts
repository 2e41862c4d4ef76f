import { VerbatimError } from '#shared/contract/errors.ts'
import { rankAppended } from '#shared/domain/rank-keys.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { prioritiesOf } from './repo.ts'

/** Puts all priorities in an order at once, as one step. */
export function orderPriorities(context: CommandContext, ids: readonly string[]): number {
  const { db } = context
  const rows = prioritiesOf(db, changeableCycle(context).seq)
  const bySeq = new Map(rows.map(({ id, seq }) => [id, seq]))
  const seqs = [...new Set(ids)].flatMap((id) => bySeq.get(id) ?? [])
  if (seqs.length !== rows.length)
    throw new VerbatimError(
      'refused',
      'The priorities have changed since this order was made. Look at them and try again.',
    )
  if (rows.every(({ id }, at) => ids[at] === id)) return 0
  // Behind the last key, so that no two rows have the same one on the way.
  const keys = rankAppended(rows.at(-1)?.rankKey ?? null, seqs.length)
  seqs.forEach((seq, at) =>
    db.run('UPDATE priority SET rank_key = @rankKey WHERE seq = @seq', { seq, rankKey: keys[at] ?? '' }),
  )
  context.say('Put the priorities in another order')
  return seqs.length
}
