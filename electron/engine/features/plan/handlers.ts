import type { planEntries } from '#shared/contract/plan.ts'
import type { TargetKind } from '#shared/domain/plan.ts'
import type { CommandContext, Handlers } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { openCycle } from '../cycles/repo.ts'
import { keyBefore } from '../priorities/quotations.ts'
import { priorityById } from '../priorities/repo.ts'
import { usedBy } from '../library/repo.ts'
import { fundById, fundsOf, insertFund, updateFund } from './funds.ts'
import { insertMove, moveById, moveRows, movesOf, updateMove } from './moves.ts'
import { addTarget } from './new-target.ts'
import { planPage } from './page.ts'
import { planFields, updatePlan } from './priority-plan.ts'
import { measureTargets, recordValue, removeTarget, targetById, updateTarget } from './targets.ts'
import { insertTeam, teamById } from './teams.ts'

/**
 * What was promised (asks, goals, measures, funds) changes only in an open cycle; what is done about it (moves, teams'
 * numbers, recorded values) goes on after the commit.
 */
export const planHandlers: Handlers<typeof planEntries> = {
  'plan.page': planPage,

  'plan.get'({ db }, { id }) {
    const { seq: priority } = priorityById(db, id)
    return {
      ...planFields(db, priority),
      moves: movesOf(db, priority),
      funds: fundsOf(db, priority),
      measures: measureTargets(db, { cycle: openCycle(db).seq, priority }),
      ...usedBy(db, priority),
    }
  },

  'plan.update'(context, change) {
    changeableCycle(context)
    const { seq, title } = priorityById(context.db, change.id)
    context.say(`Change the plan of “${title}”`)
    return { changed: updatePlan(context.db, seq, change) }
  },

  'plan.addMove'(context, { id: priority, text }) {
    const { seq } = priorityById(context.db, priority)
    const id = context.newId('mv')
    insertMove(context.db, { id, priority: seq, text })
    context.say(`Add the move “${text}”`)
    return { id }
  },
  'plan.updateMove'(context, change) {
    const { text } = moveById(context.db, change.move)
    const { isDone } = change
    context.say(isDone === undefined ? `Change the move “${text}”` : `Mark “${text}” ${isDone ? 'done' : 'not done'}`)
    return { changed: updateMove(context.db, change) }
  },
  'plan.removeMove'(context, { move }) {
    const { seq, text } = moveById(context.db, move)
    context.say(`Remove the move “${text}”`)
    return { changed: context.db.run('DELETE FROM move WHERE seq = @seq', { seq }).changes }
  },
  'plan.orderMove'(context, { move: id, before }) {
    const { seq, priority, text } = moveById(context.db, id)
    const others = moveRows(context.db, priority).filter((one) => one.id !== id)
    const rankKey = keyBefore(others, before)
    context.say(`Put the move “${text}” elsewhere`)
    return { changed: context.db.run('UPDATE move SET rank_key = @rankKey WHERE seq = @seq', { seq, rankKey }).changes }
  },

  'plan.addFund'(context, { id: priority, kind, text }) {
    changeableCycle(context)
    const id = context.newId('f')
    insertFund(context.db, { id, priority: priorityById(context.db, priority).seq, kind, text })
    context.say(`Fund “${text}”`)
    return { id }
  },
  'plan.updateFund'(context, change) {
    changeableCycle(context)
    context.say(`Change “${fundById(context.db, change.fund).text}”`)
    return { changed: updateFund(context.db, change) }
  },
  'plan.removeFund'(context, { fund }) {
    changeableCycle(context)
    const { seq, text } = fundById(context.db, fund)
    context.say(`No longer fund “${text}”`)
    return { changed: context.db.run('DELETE FROM funding WHERE seq = @seq', { seq }).changes }
  },

  'plan.addTarget': (context, input) => ({ id: addTarget(context, input) }),
  'plan.updateTarget'(context, change) {
    refusePromised(context, change.kind)
    context.say(`Change “${change.text ?? targetById(context.db, change).text}”`)
    return { changed: updateTarget(context.db, change, context.now().slice(0, 10)) }
  },
  'plan.removeTarget'(context, { kind, id }) {
    refusePromised(context, kind)
    const { seq, text } = targetById(context.db, { kind, id })
    context.say(`Remove “${text}” from the plan`)
    return { changed: removeTarget(context.db, kind, seq) }
  },

  'plan.record'(context, { kind, id: of, on, value }) {
    const { seq, text } = targetById(context.db, { kind, id: of })
    context.say(`Record ${value} for “${text}”`)
    return { id: recordValue(context.db, { kind, seq, id: context.newId('v'), on, value }) }
  },
  'plan.unrecord': ({ db }, { value }) => ({
    changed: db.run('DELETE FROM recorded_value WHERE id = @value', { value }).changes,
  }),

  'plan.addTeam'(context, { name }) {
    const id = context.newId('tm')
    insertTeam(context.db, { id, cycle: openCycle(context.db).seq, name })
    context.say(`Add the team ${name}`)
    return { id }
  },
  'plan.updateTeam'(context, { team, name, objective }) {
    const { seq, name: before } = teamById(context.db, team)
    context.say(`Change the plan of ${name ?? before}`)
    const { changes } = context.db.run(
      'UPDATE team SET name = COALESCE(@name, name), objective = COALESCE(@objective, objective) WHERE seq = @seq',
      { seq, name: name ?? null, objective: objective ?? null },
    )
    return { changed: changes }
  },
  'plan.removeTeam'(context, { team }) {
    const { seq, name } = teamById(context.db, team)
    context.say(`Remove the team ${name}`)
    return { changed: context.db.run('DELETE FROM team WHERE seq = @seq', { seq }).changes }
  },
}

function refusePromised(context: CommandContext, kind: TargetKind): void {
  if (kind !== 'team-goal') changeableCycle(context)
}
