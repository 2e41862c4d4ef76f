import { cycleSchema, type Cycle } from '#shared/contract/priorities.ts'
import type { Db } from '../../db/statements.ts'

export interface CycleRow {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly state: 'open' | 'committed'
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly objective: string
  readonly committedAt: string | null
  readonly committedBy: string | null
}

/** The cycle under way. A workspace always has one. */
export function openCycle(db: Db): CycleRow {
  const row = db.get<CycleRow>(
    `SELECT seq, id, name, state, window_from AS windowFrom, window_to AS windowTo, objective,
       committed_at AS committedAt, committed_by AS committedBy
     FROM cycle ORDER BY seq DESC LIMIT 1`,
  )
  if (!row) throw new Error('The workspace has no cycle.')
  return row
}

/** Gives a new workspace its first cycle: the quarter after the one in which it was made. */
export function ensureCycle(db: Db, made: { readonly id: string; readonly at: string }): void {
  if (db.get('SELECT 1 FROM cycle LIMIT 1')) return
  const quarter = Math.floor((Number(made.at.slice(5, 7)) - 1) / 3) + 1
  const year = Number(made.at.slice(0, 4))
  const name = quarter === 4 ? `Q1 ${year + 1}` : `Q${quarter + 1} ${year}`
  db.run(`INSERT INTO cycle (id, name, state, objective, created_at) VALUES (@id, @name, 'open', '', @at)`, {
    id: made.id,
    name,
    at: made.at,
  })
}

export const goalsOf = (db: Db, cycle: number): Cycle['goals'] =>
  cycleSchema.shape.goals.parse(
    db.all('SELECT id, text, baseline, target, due_on AS dueOn FROM goal WHERE cycle = @cycle ORDER BY ordinal', {
      cycle,
    }),
  )

export const measuresOf = (db: Db, cycle: number): Cycle['measures'] =>
  cycleSchema.shape.measures.parse(
    db.all(
      `SELECT m.id, p.id AS priority, m.name, m.baseline, m.target, m.due_on AS dueOn
       FROM measure m LEFT JOIN priority p ON p.seq = m.priority
       WHERE m.cycle = @cycle ORDER BY m.priority IS NOT NULL, m.priority, m.ordinal`,
      { cycle },
    ),
  )
