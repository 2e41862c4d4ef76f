import type { Cycle } from '#shared/contract/priorities.ts'
import type { Context } from '../../kernel/context.ts'
import { evidenceWindow } from '../figures/window.ts'
import { goalsOf, measuresOf, openCycle } from './repo.ts'

/** The cycle as screens and briefs show it, with its effective evidence window. */
export function cycleOf({ db }: Context): Cycle {
  const cycle = openCycle(db)
  const window = evidenceWindow(db, cycle)
  return {
    id: cycle.id,
    name: cycle.name,
    state: cycle.state,
    windowFrom: window.from,
    windowTo: window.to,
    isWindowSet: window.isSet,
    objective: cycle.objective,
    goals: goalsOf(db, cycle.seq),
    measures: measuresOf(db, cycle.seq),
    committedAt: cycle.committedAt,
    committedBy: cycle.committedBy,
  }
}
