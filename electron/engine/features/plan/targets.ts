import type { ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Target, TargetRef } from '#shared/contract/plan.ts'
import type { TargetKind } from '#shared/domain/plan.ts'
import { targetCourse } from '#shared/domain/stats/target-course.ts'
import type { Db, Values } from '../../db/statements.ts'

interface TargetRow extends Omit<Target, 'recorded' | 'course' | 'missing'> {
  readonly seq: number
}

const shared = 'owner, baseline, baseline_on AS baselineOn, target, due_on AS dueOn'

interface RecordedRow {
  readonly owner: number
  readonly id: string
  readonly on: string
  readonly value: string
}

const recordedOf = {
  goal: 'SELECT goal AS owner, id, on_day AS "on", value FROM recorded_value WHERE goal IS NOT NULL ORDER BY on_day',
  measure:
    'SELECT measure AS owner, id, on_day AS "on", value FROM recorded_value WHERE measure IS NOT NULL ORDER BY on_day',
  'team-goal':
    'SELECT team_goal AS owner, id, on_day AS "on", value FROM recorded_value WHERE team_goal IS NOT NULL ORDER BY on_day',
} as const

/** Puts to each row what was recorded of it and whether it is on course. */
function withRecorded<Row extends TargetRow>(
  db: Db,
  kind: TargetKind,
  rows: readonly Row[],
): (Omit<Row, 'seq'> & Target)[] {
  const recorded = db.all<RecordedRow>(recordedOf[kind])
  return rows.map(({ seq, ...row }) => {
    const values = recorded.flatMap(({ owner, id, on, value }) => (owner === seq ? [{ id, on, value }] : []))
    return { ...row, recorded: values, ...targetCourse({ ...row, recorded: values }) }
  })
}

export const goalTargets = (db: Db, cycle: number) =>
  withRecorded(
    db,
    'goal',
    db
      .all<TargetRow & { isKpi: number }>(
        `SELECT seq, id, text, is_kpi AS isKpi, ${shared} FROM goal WHERE cycle = @cycle ORDER BY ordinal, seq`,
        { cycle },
      )
      .map((row) => ({ ...row, isKpi: row.isKpi === 1 })),
  )

/** Measures of a priority, or of the cycle itself where `priority` is null. */
export const measureTargets = (db: Db, of: { readonly cycle: number; readonly priority: number | null }) =>
  withRecorded(
    db,
    'measure',
    db.all<TargetRow>(
      `SELECT seq, id, name AS text, ${shared} FROM measure
       WHERE cycle = @cycle AND priority IS @priority ORDER BY ordinal, seq`,
      of,
    ),
  )

export const teamTargets = (db: Db, team: number) =>
  withRecorded(
    db,
    'team-goal',
    db.all<TargetRow & { metric: 'engineering' | 'service' | 'other'; serves: string | null }>(
      `SELECT t.seq, t.id, t.text, t.metric, g.id AS serves, t.owner, t.baseline, t.baseline_on AS baselineOn, t.target,
         t.due_on AS dueOn
       FROM team_goal t LEFT JOIN goal g ON g.seq = t.goal WHERE t.team = @team ORDER BY t.ordinal, t.seq`,
      { team },
    ),
  )

const found = {
  goal: 'SELECT seq, text FROM goal WHERE id = @id',
  measure: 'SELECT seq, name AS text FROM measure WHERE id = @id',
  'team-goal': 'SELECT seq, text FROM team_goal WHERE id = @id',
} as const

/** @throws VerbatimError 'not-found' */
export function targetById(db: Db, { kind, id }: TargetRef): { readonly seq: number; readonly text: string } {
  const row = db.get<{ seq: number; text: string }>(found[kind], { id })
  if (!row) throw new VerbatimError('not-found', 'This number is no longer in the plan. Undo brings it back.')
  return row
}

const common = `owner = COALESCE(@owner, owner), baseline = COALESCE(@baseline, baseline),
  baseline_on = CASE WHEN @setsBaselineOn THEN @baselineOn
    WHEN @baseline <> '' THEN COALESCE(baseline_on, @today) ELSE baseline_on END,
  target = COALESCE(@target, target), due_on = CASE WHEN @setsDueOn THEN @dueOn ELSE due_on END`

const updates = {
  goal: `UPDATE goal SET text = COALESCE(@text, text), is_kpi = COALESCE(@isKpi, is_kpi), ${common} WHERE seq = @seq`,
  measure: `UPDATE measure SET name = COALESCE(@text, name), ${common} WHERE seq = @seq`,
  'team-goal': `UPDATE team_goal SET text = COALESCE(@text, text), metric = COALESCE(@metric, metric),
    goal = CASE WHEN @setsServes THEN @serves ELSE goal END, ${common} WHERE seq = @seq`,
} as const

/** @param today an ISO day: when a baseline was taken, unless it is said otherwise */
export function updateTarget(db: Db, change: ParsedOf<'plan.updateTarget'>, today: string): number {
  const { kind, text, owner, baseline, baselineOn, target, dueOn } = change
  const { seq } = targetById(db, change)
  const values = {
    seq,
    today,
    text: text ?? null,
    owner: owner ?? null,
    baseline: baseline ?? null,
    setsBaselineOn: Number(baselineOn !== undefined),
    baselineOn: baselineOn ?? null,
    target: target ?? null,
    setsDueOn: Number(dueOn !== undefined),
    dueOn: dueOn ?? null,
  }
  return db.run(updates[kind], { ...values, ...ownValues(db, change) }).changes
}

function ownValues(db: Db, { kind, isKpi, metric, serves }: ParsedOf<'plan.updateTarget'>): Values {
  if (kind === 'goal') return { isKpi: isKpi === undefined ? null : Number(isKpi) }
  if (kind === 'measure') return {}
  const goal = serves ? targetById(db, { kind: 'goal', id: serves }).seq : null
  return { metric: metric ?? null, setsServes: Number(serves !== undefined), serves: goal }
}

const removals = {
  goal: 'DELETE FROM goal WHERE seq = @seq',
  measure: 'DELETE FROM measure WHERE seq = @seq',
  'team-goal': 'DELETE FROM team_goal WHERE seq = @seq',
} as const

export const removeTarget = (db: Db, kind: TargetKind, seq: number): number => db.run(removals[kind], { seq }).changes

const records = {
  goal: `INSERT INTO recorded_value (id, goal, on_day, value) VALUES (@id, @seq, @on, @value)
    ON CONFLICT (goal, on_day) DO UPDATE SET value = @value`,
  measure: `INSERT INTO recorded_value (id, measure, on_day, value) VALUES (@id, @seq, @on, @value)
    ON CONFLICT (measure, on_day) DO UPDATE SET value = @value`,
  'team-goal': `INSERT INTO recorded_value (id, team_goal, on_day, value) VALUES (@id, @seq, @on, @value)
    ON CONFLICT (team_goal, on_day) DO UPDATE SET value = @value`,
} as const

const recordedOn = {
  goal: 'SELECT id FROM recorded_value WHERE goal = @seq AND on_day = @on',
  measure: 'SELECT id FROM recorded_value WHERE measure = @seq AND on_day = @on',
  'team-goal': 'SELECT id FROM recorded_value WHERE team_goal = @seq AND on_day = @on',
} as const

interface Recording {
  readonly kind: TargetKind
  readonly seq: number
  /** For a day that has none yet. */
  readonly id: string
  readonly on: string
  readonly value: string
}

/** @returns the id of the value, which a second one for the same day keeps. */
export function recordValue(db: Db, { kind, seq, id, on, value }: Recording): string {
  db.run(records[kind], { seq, id, on, value })
  return db.pluck<string>(recordedOn[kind], { seq, on })[0] ?? id
}
