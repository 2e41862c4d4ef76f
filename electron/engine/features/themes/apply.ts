import { putSetting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { comparisonOf } from './comparison.ts'
import type { Assigned, Plan, PlannedTheme } from './plan.ts'
import { insertTheme } from './repo.ts'

/** The plan with what a locked theme was offered, for the locked themes that a person opened. */
export function accepting(plan: Plan, intoLocked: readonly string[]): Plan {
  const opened = new Set(intoLocked)
  const isOpened = ({ theme }: Assigned): boolean => opened.has(plan.themes[theme]?.record?.id ?? '')
  const taken = plan.offered.filter(isOpened)
  const joined = new Set(taken.map(({ comment }) => comment))
  return {
    ...plan,
    assigned: [...plan.assigned, ...taken],
    offered: plan.offered.filter((row) => !isOpened(row)),
    points: plan.points.map((point) =>
      joined.has(point.comment) ? { ...point, suggested: null, waits: false } : point,
    ),
  }
}

/** Writes what was planned, as part of one step of the history. placement must be fresh: the run's change is told by it. */
export function applyPlan(context: Context, plan: Plan): void {
  const { db } = context
  const { change } = comparisonOf(db, plan)
  const run = db.run(
    `INSERT INTO run (id, at, seed, count, model, facts, kind, through)
     VALUES (@id, @at, @seed, @count, @model, @facts, @kind, @through)`,
    {
      id: context.newId('run'),
      at: context.now(),
      seed: plan.seed,
      count: plan.count,
      model: plan.model,
      facts: JSON.stringify({ ...plan.facts, change }),
      kind: plan.kind,
      through: plan.through,
    },
  ).lastInsertRowid
  const seqs = plan.themes.map((theme) => writeTheme(context, theme))
  for (const { seq } of plan.retired) db.run(`UPDATE theme SET state = 'retired' WHERE seq = @seq`, { seq })
  writeAssignments(db, { run, plan, seqs })
  writePoints(db, { run, plan, seqs })
  putSetting(db, 'active_run', String(run))
}

function writeTheme(context: Context, { record, label, colour, facts, description = '' }: PlannedTheme): number {
  if (record === null) return insertTheme(context, { label, colour, description, madeBy: 'machine', ...facts }).seq
  if (facts !== null) {
    context.db.run('UPDATE theme SET keywords = @keywords, typical = @typical, unusual = @unusual WHERE seq = @seq', {
      seq: record.seq,
      keywords: JSON.stringify(facts.keywords),
      typical: JSON.stringify(facts.typical),
      unusual: JSON.stringify(facts.unusual),
    })
  }
  return record.seq
}

interface Rows {
  readonly run: number
  readonly plan: Plan
  /** The theme of each position in the plan's themes. */
  readonly seqs: readonly number[]
}

function writeAssignments(db: Db, { run, plan, seqs }: Rows): void {
  if (plan.base !== null)
    db.run(
      `INSERT INTO run_assignment (run, comment, theme, strength, start, "end")
       SELECT @run, comment, theme, strength, start, "end" FROM run_assignment WHERE run = @base ORDER BY comment, theme`,
      { run, base: plan.base },
    )
  for (const { comment, theme, strength, span } of plan.assigned) {
    const seq = seqs[theme]
    if (seq === undefined) continue
    db.insert(
      'INSERT OR IGNORE INTO run_assignment (run, comment, theme, strength, start, "end") VALUES (?, ?, ?, ?, ?, ?)',
      [run, comment, seq, strength, span?.start ?? null, span?.end ?? null],
    )
  }
}

function writePoints(db: Db, { run, plan, seqs }: Rows): void {
  for (const { comment, x, y, suggested, waits } of plan.points)
    db.insert('INSERT INTO run_point (run, comment, x, y, suggested, waits) VALUES (?, ?, ?, ?, ?, ?)', [
      run,
      comment,
      x,
      y,
      suggested === null ? null : (seqs[suggested] ?? null),
      Number(waits),
    ])
  if (plan.base !== null)
    db.run(
      `INSERT OR IGNORE INTO run_point (run, comment, x, y, suggested, waits)
       SELECT @run, comment, x, y, suggested, waits FROM run_point WHERE run = @base ORDER BY comment`,
      { run, base: plan.base },
    )
}
