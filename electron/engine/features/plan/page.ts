import type { OutputOf } from '#shared/contract/contract.ts'
import type { Strategy } from '#shared/contract/plan.ts'
import type { Context } from '../../kernel/context.ts'
import { openCycle } from '../cycles/repo.ts'
import { factsOf } from '../figures/facts.ts'
import { priorityFigures, type PriorityFigures } from '../priorities/figures.ts'
import { quotationsOf } from '../priorities/repo.ts'
import { quotesOf } from '../themes/quotes.ts'
import { movesOf } from './moves.ts'
import { goalTargets, measureTargets } from './targets.ts'
import { teamsOf } from './teams.ts'

/** The cycle's objective, goals, strategies and measures, and what each strategy rests on. */
export function planPage(context: Context): OutputOf<'plan.page'> {
  const { db } = context
  const { seq, id, name, state, objective } = openCycle(db)
  return {
    cycle: { id, name, state, objective },
    unit: factsOf(context).unit,
    goals: goalTargets(db, seq),
    strategies: priorityFigures(context).map((one) => strategyOf(context, seq, one)),
    measures: measureTargets(db, { cycle: seq, priority: null }),
    teams: teamsOf(db, seq),
  }
}

function strategyOf({ db }: Context, cycle: number, { card, row }: PriorityFigures): Strategy {
  const moves = movesOf(db, row.seq)
  const [first] = quotationsOf(db, row.seq)
  const [quote] = first ? quotesOf(db, [first.comment]) : []
  return {
    id: card.id,
    rank: card.rank,
    title: card.title,
    outcome: card.outcome,
    ownerRole: card.ownerRole,
    measures: measureTargets(db, { cycle, priority: row.seq }),
    moves: { done: moves.filter((move) => move.isDone).length, all: moves.length },
    comments: card.comments,
    units: card.units,
    reach: card.inputs.reach,
    grade: card.grade,
    reason: card.tied.met ? '' : card.reason,
    quote: quote && first ? { ...quote, text: first.text, marks: [] } : null,
  }
}
