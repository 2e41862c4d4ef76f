import type { ParsedOf } from '#shared/contract/contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { priorityById } from './repo.ts'

/** Keeps what people type for RICE, and what they type or choose for the opportunity score. */
export function ratePriority(context: CommandContext, { id, ...given }: ParsedOf<'ranking.rate'>): number {
  changeableCycle(context)
  const { seq, title, impact, effort, importance, satisfaction, askedIn, ...chosen } = priorityById(context.db, id)
  context.say(`Rate “${title}”`)
  const { importanceQuestion, satisfactionQuestion } = chosen
  const before = { impact, effort, importance, satisfaction, askedIn, importanceQuestion, satisfactionQuestion }
  return context.db.run(
    `UPDATE priority SET impact = @impact, effort = @effort, importance = @importance, satisfaction = @satisfaction,
       asked_in = @askedIn, importance_question = @importanceQuestion, satisfaction_question = @satisfactionQuestion
     WHERE seq = @seq`,
    { seq, ...before, ...given },
  ).changes
}
