import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { openCycle } from '../cycles/repo.ts'
import { priorityById } from '../priorities/repo.ts'
import { teamById } from './teams.ts'

/** More goals than a person keeps in mind are none; so with the measures of one priority. */
const most = { goal: 5, measure: 8, 'team-goal': 8 } as const

/** Puts a number without a baseline and a target last. @returns its id */
export function addTarget(context: CommandContext, { kind, of, text }: ParsedOf<'plan.addTarget'>): string {
  if (kind === 'goal') return addGoal(context, text)
  return kind === 'measure' ? addMeasure(context, of, text) : addTeamGoal(context, of, text)
}

function addGoal(context: CommandContext, text: string): string {
  const { db } = context
  const { seq: cycle, name } = changeableCycle(context)
  refuseMore(
    db.pluck<number>('SELECT COUNT(*) FROM goal WHERE cycle = @cycle', { cycle })[0] ?? 0,
    most.goal,
    `${name} has five goals already, the most a cycle takes.`,
  )
  const id = context.newId('g')
  db.run(
    `INSERT INTO goal (id, cycle, ordinal, text, baseline, target)
     SELECT @id, @cycle, COALESCE(MAX(ordinal), -1) + 1, @text, '', '' FROM goal WHERE cycle = @cycle`,
    { id, cycle, text },
  )
  context.say(`Add the goal “${text}”`)
  return id
}

function addMeasure(context: CommandContext, of: string | null, name: string): string {
  const { db } = context
  const { seq: cycle } = changeableCycle(context)
  const priority = of === null ? null : priorityById(db, of).seq
  refuseMore(
    db.pluck<number>('SELECT COUNT(*) FROM measure WHERE cycle = @cycle AND priority IS @priority', {
      cycle,
      priority,
    })[0] ?? 0,
    most.measure,
    'There are eight measures here already, the most that are looked at.',
  )
  const id = context.newId('m')
  db.run(
    `INSERT INTO measure (id, cycle, priority, ordinal, name, baseline, target)
     SELECT @id, @cycle, @priority, COALESCE(MAX(ordinal), -1) + 1, @name, '', '' FROM measure
     WHERE cycle = @cycle AND priority IS @priority`,
    { id, cycle, priority, name },
  )
  context.say(`Add the measure “${name}”`)
  return id
}

function addTeamGoal(context: CommandContext, of: string | null, text: string): string {
  const { db } = context
  const { seq: team, name } = teamById(db, of ?? '')
  refuseMore(
    db.pluck<number>('SELECT COUNT(*) FROM team_goal WHERE team = @team', { team })[0] ?? 0,
    most['team-goal'],
    `${name} has eight goals already, the most a team takes.`,
  )
  const id = context.newId('tg')
  // With one goal in the cycle there is no question which it serves.
  const goals = db.pluck<number>('SELECT seq FROM goal WHERE cycle = @cycle', { cycle: openCycle(db).seq })
  db.run(
    `INSERT INTO team_goal (id, team, goal, ordinal, metric, text, owner, baseline, target)
     SELECT @id, @team, @goal, COALESCE(MAX(ordinal), -1) + 1, 'engineering', @text, '', '', '' FROM team_goal
     WHERE team = @team`,
    { id, team, goal: goals.length === 1 ? (goals[0] ?? null) : null, text },
  )
  context.say(`Add “${text}” to ${name}`)
  return id
}

function refuseMore(there: number, limit: number, why: string): void {
  if (there >= limit) throw new VerbatimError('refused', `${why} Remove one first.`)
}
