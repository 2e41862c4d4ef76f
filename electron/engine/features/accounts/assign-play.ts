import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { playById } from '../library/repo.ts'
import { beginRun, endRun, playRuns, runById } from './play-runs.ts'
import { accountById, accountBySeq } from './repo.ts'

/** Sets a play going for accounts, each once, but where it runs already. @throws VerbatimError 'refused' where it runs for all */
export function assignPlay(
  context: CommandContext,
  { accounts, play: id }: ParsedOf<'accounts.assignPlay'>,
): OutputOf<'accounts.assignPlay'> {
  const { db } = context
  const { seq: play, title } = playById(db, id)
  const runs = playRuns(context)
  const isRunning = (account: number): boolean =>
    (runs.get(account) ?? []).some((run) => run.play === id && run.state === 'assigned')
  const chosen = [...new Set(accounts.map((one) => accountById(db, one).root))]
  const fresh = chosen.filter((account) => !isRunning(account))
  const [first] = fresh
  if (first === undefined) {
    throw new VerbatimError(
      'refused',
      `The play “${title}” already runs for ${chosen.length === 1 ? 'this account' : 'all of these accounts'}. Mark it done or drop it before assigning it again.`,
    )
  }
  const step = { at: context.now(), by: context.author() }
  for (const account of fresh) beginRun(db, { id: context.newId('pr'), play, account, ...step })
  const whom = fresh.length === 1 ? `“${accountBySeq(db, first)?.name ?? ''}”` : formatCount(fresh.length, 'account')
  context.say(`Assign “${title}” to ${whom}`)
  return { changed: fresh.length }
}

/** @throws VerbatimError 'refused' where the play was ended before */
export function endPlay(
  context: CommandContext,
  { run: id, state }: ParsedOf<'accounts.endPlay'>,
): OutputOf<'accounts.endPlay'> {
  const run = runById(context.db, id)
  if (run.state !== 'assigned') {
    throw new VerbatimError(
      'refused',
      `The play “${run.title}” was ${run.state} before for “${run.account}”. Assign it again to go through it once more.`,
    )
  }
  context.say(
    state === 'done' ? `Mark “${run.title}” done for “${run.account}”` : `Drop “${run.title}” for “${run.account}”`,
  )
  return { changed: endRun(context.db, run.seq, { state, at: context.now(), by: context.author() }) }
}
