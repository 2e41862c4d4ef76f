import { VerbatimError } from '#shared/contract/errors.ts'
import type { priorityEntries } from '#shared/contract/priorities.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { keptIds } from './kept-ids.ts'
import { goalsOf, measuresOf, openCycle } from './repo.ts'

type CycleEntries = Pick<typeof priorityEntries, 'cycles.update' | 'cycles.setGoals' | 'cycles.setMeasures'>

/** A committed cycle is a promise: it changes only after it was reopened, in the open. */
export function changeableCycle({ db }: Context): ReturnType<typeof openCycle> {
  const cycle = openCycle(db)
  if (cycle.state === 'open') return cycle
  throw new VerbatimError('refused', `${cycle.name} is committed. Reopen it to change it; the history keeps both.`)
}

export const cycleHandlers: Handlers<CycleEntries> = {
  'cycles.update'(context, { name, objective, window }) {
    const cycle = changeableCycle(context)
    if (window && window.from > window.to) {
      throw new VerbatimError(
        'bad-input',
        'The evidence window ends before it begins. Choose a later end or an earlier start.',
      )
    }
    if (name !== undefined) context.say(`Name the cycle ${name}`)
    const { changes } = context.db.run(
      `UPDATE cycle SET name = COALESCE(@name, name), objective = COALESCE(@objective, objective),
         window_from = CASE WHEN @setsWindow THEN @from ELSE window_from END,
         window_to = CASE WHEN @setsWindow THEN @to ELSE window_to END
       WHERE seq = @seq`,
      {
        seq: cycle.seq,
        name: name ?? null,
        objective: objective ?? null,
        setsWindow: Number(window !== undefined),
        from: window?.from ?? null,
        to: window?.to ?? null,
      },
    )
    return { changed: changes }
  },

  'cycles.setGoals'(context, { goals }) {
    const { seq: cycle } = changeableCycle(context)
    const before = goalsOf(context.db, cycle)
    const ids = keptIds(
      before.map(({ id, text }) => ({ id, name: text })),
      goals.map(({ text }) => text),
    )
    for (const { id } of before) if (!ids.includes(id)) context.db.run('DELETE FROM goal WHERE id = @id', { id })
    goals.forEach((goal, ordinal) =>
      context.db.run(
        `INSERT INTO goal (id, cycle, ordinal, text, baseline, target, due_on)
         VALUES (@id, @cycle, @ordinal, @text, @baseline, @target, @dueOn)
         ON CONFLICT (id) DO UPDATE SET ordinal = @ordinal, text = @text, baseline = @baseline, target = @target,
           due_on = @dueOn`,
        { id: ids[ordinal] ?? context.newId('g'), cycle, ordinal, ...goal },
      ),
    )
    return { changed: goals.length }
  },

  'cycles.setMeasures'(context, { priority, measures }) {
    const { seq: cycle } = changeableCycle(context)
    const owner = priority === null ? null : ownerOf(context, priority)
    const before = measuresOf(context.db, cycle).filter((measure) => measure.priority === priority)
    const ids = keptIds(
      before,
      measures.map(({ name }) => name),
    )
    for (const { id } of before) if (!ids.includes(id)) context.db.run('DELETE FROM measure WHERE id = @id', { id })
    measures.forEach((measure, ordinal) =>
      context.db.run(
        `INSERT INTO measure (id, cycle, priority, ordinal, name, baseline, target, due_on)
         VALUES (@id, @cycle, @owner, @ordinal, @name, @baseline, @target, @dueOn)
         ON CONFLICT (id) DO UPDATE SET ordinal = @ordinal, name = @name, baseline = @baseline, target = @target,
           due_on = @dueOn`,
        { id: ids[ordinal] ?? context.newId('m'), cycle, owner, ordinal, ...measure },
      ),
    )
    return { changed: measures.length }
  },
}

function ownerOf({ db }: Context, id: string): number {
  const row = db.get<{ seq: number }>('SELECT seq FROM priority WHERE id = @id', { id })
  if (!row)
    throw new VerbatimError(
      'not-found',
      'This priority is no longer there. It may have been removed; undo brings it back.',
    )
  return row.seq
}
