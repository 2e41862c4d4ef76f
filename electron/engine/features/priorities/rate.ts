import type { ParsedOf } from '#shared/contract/contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { priorityById } from './repo.ts'

/** Keeps what people type for RICE and for the opportunity score. */
export function ratePriority(context: CommandContext, { id, ...given }: ParsedOf<'ranking.rate'>): number {
  changeableCycle(context)
  const { seq, title, impact, effort, importance, satisfaction, askedIn } = priorityById(context.db, id)
  context.say(`Rate “${title}”`)
  const before = { impact, effort, importance, satisfaction, askedIn }
  return context.db.run(
    `UPDATE priority SET impact = @impact, effort = @effort, importance = @importance, satisfaction = @satisfaction,
       asked_in = @askedIn WHERE seq = @seq`,
    { seq, ...before, ...given },
  ).changes
}
