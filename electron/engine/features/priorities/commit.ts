import { VerbatimError } from '#shared/contract/errors.ts'
import type { Context } from '../../kernel/context.ts'
import { goalsOf, measuresOf, openCycle } from '../cycles/repo.ts'
import { factsOf } from '../figures/facts.ts'
import { fundsOf } from '../plan/funds.ts'
import { movesOf } from '../plan/moves.ts'
import { planFields } from '../plan/priority-plan.ts'
import { priorityFigures } from './figures.ts'
import { quotationsOf } from './repo.ts'

const fewest = 3
const most = 5

/** What stands in the way of a commit, in words; empty when nothing does. */
export function whyNotCommit(context: Context): string[] {
  const priorities = priorityFigures(context)
  const why: string[] = []
  if (priorities.length < fewest)
    why.push(`${priorities.length} of at least ${fewest} priorities. Make ${fewest - priorities.length} more.`)
  if (priorities.length > most)
    why.push(`${priorities.length} priorities, at most ${most}. Remove ${priorities.length - most}.`)
  for (const { card } of priorities) {
    if (card.tied.met || card.reason !== '') continue
    why.push(
      `“${card.title}” has too little evidence (${card.tied.reasons.join('; ')}). Write down why it is a priority all the same.`,
    )
  }
  return why
}

/** Signs the priorities off, with an unchangeable copy of them and their numbers as they are now. */
export function commitPriorities(context: Context, signedBy: string): number {
  const { db } = context
  const cycle = openCycle(db)
  if (cycle.state === 'committed')
    throw new VerbatimError('refused', `${cycle.name} is committed already. Reopen it to change it.`)
  const why = whyNotCommit(context)
  if (why.length > 0) throw new VerbatimError('refused', why.join(' '), { why })
  const { unit, units, window, comments } = factsOf(context)
  const snapshot = {
    unit,
    units,
    window,
    comments: comments.length,
    objective: cycle.objective,
    goals: goalsOf(db, cycle.seq),
    measures: measuresOf(db, cycle.seq),
    priorities: priorityFigures(context).map(({ card, row }) => ({
      ...card,
      quotations: quotationsOf(db, row.seq),
      plan: { ...planFields(db, row.seq), moves: movesOf(db, row.seq), funds: fundsOf(db, row.seq) },
    })),
  }
  return db.run(
    `UPDATE cycle SET state = 'committed', committed_at = @at, committed_by = @signedBy, snapshot = @snapshot WHERE seq = @seq`,
    { seq: cycle.seq, at: context.now(), signedBy, snapshot: JSON.stringify(snapshot) },
  ).changes
}

export function reopenPriorities({ db }: Context): number {
  return db.run(
    `UPDATE cycle SET state = 'open', committed_at = NULL, committed_by = NULL, snapshot = NULL
     WHERE seq = @seq AND state = 'committed'`,
    { seq: openCycle(db).seq },
  ).changes
}
