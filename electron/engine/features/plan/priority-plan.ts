import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { Db } from '../../db/statements.ts'

export type PlanFields = Pick<OutputOf<'plan.get'>, 'ask' | 'askOn' | 'decision' | 'alternatives' | 'unknowns'>

const nothingWritten: PlanFields = { ask: '', askOn: null, decision: '', alternatives: '', unknowns: '' }

export const planFields = (db: Db, priority: number): PlanFields =>
  db.get<PlanFields>(
    'SELECT ask, ask_on AS askOn, decision, alternatives, unknowns FROM priority_plan WHERE priority = @priority',
    { priority },
  ) ?? nothingWritten

export function updatePlan(db: Db, priority: number, change: ParsedOf<'plan.update'>): number {
  const { ask, askOn, decision, alternatives, unknowns } = { ...planFields(db, priority), ...defined(change) }
  return db.run(
    `INSERT INTO priority_plan (priority, ask, ask_on, decision, alternatives, unknowns)
     VALUES (@priority, @ask, @askOn, @decision, @alternatives, @unknowns)
     ON CONFLICT (priority) DO UPDATE SET ask = @ask, ask_on = @askOn, decision = @decision,
       alternatives = @alternatives, unknowns = @unknowns`,
    { priority, ask, askOn, decision, alternatives, unknowns },
  ).changes
}

function defined({ ask, askOn, decision, alternatives, unknowns }: ParsedOf<'plan.update'>): Partial<PlanFields> {
  return {
    ...(ask !== undefined && { ask }),
    ...(askOn !== undefined && { askOn }),
    ...(decision !== undefined && { decision }),
    ...(alternatives !== undefined && { alternatives }),
    ...(unknowns !== undefined && { unknowns }),
  }
}
