import { setting, putSetting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { Matching } from './matching.ts'

const activeRun = (db: Db): number => Number(setting(db, 'active_run'))

/** Comments whose placing comes along: those of coming sources, and all of them where no themes were sought here. */
function bringing(mine: Db, matching: Matching): { readonly where: string; readonly values: { sources: string } } {
  return {
    where: activeRun(mine) === 0 ? '1' : 'c.source IN (SELECT value FROM json_each(@sources))',
    values: { sources: JSON.stringify(matching.coming.map(({ seq }) => seq)) },
  }
}

/** Themes that the comments to come are in by the other's run. */
export function themesOfComing(mine: Db, theirs: Db, matching: Matching): ReadonlySet<string> {
  const { where, values } = bringing(mine, matching)
  return new Set(
    theirs.pluck<string>(
      `SELECT DISTINCT t.id FROM run_assignment a JOIN comment c ON c.seq = a.comment JOIN theme t ON t.seq = a.theme
       WHERE a.run = @run AND ${where}`,
      { run: activeRun(theirs), ...(where === '1' ? {} : values) },
    ),
  )
}

interface Seen {
  readonly seq: number
  readonly record: number
  readonly x: number
  readonly y: number
  readonly suggested: string | null
  readonly waits: number
}

/**
 * A run like the one here, with what the other's run found of the comments that come: so that they have their themes and
 * undoing it is one row. Nothing is written where that is nothing.
 */
export function bringRun({ db, newId, now }: JobContext, theirs: Db, matching: Matching): void {
  const [base, run] = [activeRun(db), activeRun(theirs)]
  const { where, values } = bringing(db, matching)
  const of = { run, ...(where === '1' ? {} : values) }
  const seen = theirs.all<Seen>(
    `SELECT c.seq, c.record, p.x, p.y, t.id AS suggested, p.waits FROM run_point p JOIN comment c ON c.seq = p.comment
     LEFT JOIN theme t ON t.seq = p.suggested WHERE p.run = @run AND ${where} ORDER BY c.seq`,
    of,
  )
  if (seen.length === 0) return
  const like = base === 0 ? theirs : db
  const { lastInsertRowid: made } = db.run(
    `INSERT INTO run (id, at, seed, count, model, facts, kind, through)
     VALUES (@id, @at, @seed, @count, @model, @facts, @kind, 0)`,
    {
      ...like.get<{ seed: number; count: number | null; model: string | null; facts: string }>(
        `SELECT seed, count, model, json_remove(facts, '$.change') AS facts FROM run WHERE seq = @run`,
        { run: base === 0 ? run : base },
      ),
      kind: base === 0 ? 'find' : 'place',
      id: newId('run'),
      at: now(),
    },
  )
  if (base !== 0) {
    db.run(
      `INSERT INTO run_assignment (run, comment, theme, strength, start, "end")
       SELECT @made, comment, theme, strength, start, "end" FROM run_assignment WHERE run = @base ORDER BY comment, theme`,
      { made, base },
    )
    db.run(
      `INSERT INTO run_point (run, comment, x, y, suggested, waits)
       SELECT @made, comment, x, y, suggested, waits FROM run_point WHERE run = @base ORDER BY comment`,
      { made, base },
    )
  }
  const theme = themeHere(db)
  const shift = shiftOfThemes(db, theirs, { base, run, theme })
  let through = 0
  for (const { seq, x, y, suggested, waits } of seen) {
    const comment = commentHere(db, theirs, matching, seq)
    if (comment === null) continue
    through = Math.max(through, comment)
    const assigned = theirs.all<{ theme: string; strength: number; start: number | null; end: number | null }>(
      `SELECT t.id AS theme, a.strength, a.start, a."end" FROM run_assignment a JOIN theme t ON t.seq = a.theme
       WHERE a.run = @run AND a.comment = @seq ORDER BY a.strength DESC`,
      { run, seq },
    )
    for (const { theme: id, strength, start, end } of assigned) {
      const into = theme(id)
      if (into !== null)
        db.insert(
          'INSERT OR IGNORE INTO run_assignment (run, comment, theme, strength, start, "end") VALUES (?, ?, ?, ?, ?, ?)',
          [made, comment, into, strength, start, end],
        )
    }
    const by = shift(assigned[0]?.theme ?? null)
    db.insert('INSERT OR IGNORE INTO run_point (run, comment, x, y, suggested, waits) VALUES (?, ?, ?, ?, ?, ?)', [
      made,
      comment,
      x + by.x,
      y + by.y,
      suggested === null ? null : theme(suggested),
      waits,
    ])
  }
  db.run('UPDATE run SET through = @through WHERE seq = @made', {
    made,
    through: throughOf(db, { base, through, matching }),
  })
  putSetting(db, 'active_run', String(made))
}

const themeHere = (db: Db): ((id: string) => number | null) => {
  const seqs = new Map(db.all<{ id: string; seq: number }>('SELECT id, seq FROM theme').map(({ id, seq }) => [id, seq]))
  return (id) => seqs.get(id) ?? null
}

function commentHere(db: Db, theirs: Db, matching: Matching, seq: number): number | null {
  const record = theirs.pluck<number>('SELECT record FROM comment WHERE seq = @seq', { seq })[0] ?? 0
  if (matching.repeats.has(record)) return null
  const id = matching.names.name('comment', seq)
  return id === null ? null : (db.pluck<number>('SELECT seq FROM comment WHERE id = @id', { id })[0] ?? null)
}

interface Middle {
  readonly theme: string
  readonly x: number
  readonly y: number
}

/** Two maps have nothing to do with each other: a comment stands to the middle of its theme as it stood there. */
function shiftOfThemes(
  db: Db,
  theirs: Db,
  { base, run, theme }: { readonly base: number; readonly run: number; readonly theme: (id: string) => number | null },
): (id: string | null) => { readonly x: number; readonly y: number } {
  const middles = (one: Db, of: number): ReadonlyMap<string, Middle> =>
    new Map(
      one
        .all<Middle>(
          `SELECT t.id AS theme, AVG(p.x) AS x, AVG(p.y) AS y FROM run_assignment a
           JOIN run_point p ON p.run = a.run AND p.comment = a.comment JOIN theme t ON t.seq = a.theme
           WHERE a.run = @of GROUP BY a.theme`,
          { of },
        )
        .map((middle) => [middle.theme, middle]),
    )
  if (base === 0) return () => ({ x: 0, y: 0 })
  const [here, there] = [middles(db, base), middles(theirs, run)]
  return (id) => {
    const [to, from] = id === null || theme(id) === null ? [] : [here.get(id), there.get(id)]
    return to && from ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 }
  }
}

/** Comments that waited here to be placed still wait. */
function throughOf(db: Db, { base, through, matching }: { base: number; through: number; matching: Matching }): number {
  if (base === 0) return through
  const [before = 0] = db.pluck<number>('SELECT through FROM run WHERE seq = @base', { base })
  const waiting = db.get(
    `SELECT 1 FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.seq > @before AND c.seq < @through AND s.id NOT IN (SELECT value FROM json_each(@coming)) LIMIT 1`,
    { before, through, coming: JSON.stringify(matching.coming.map(({ id }) => id)) },
  )
  return waiting ? before : through
}
