import type { Context } from '../kernel/context.ts'
import { changedComments, createChanged, remember } from './placement-changes.ts'
import { setting } from './settings.ts'
import type { Db } from './statements.ts'

/**
 * Makes TEMP TABLE placement current: which comment belongs to which theme, as of now.
 * A run says where comments fall, merges redirect, and what a person decided wins:
 * placement (theme, comment, strength 0 to 1, by_person, is_through, is_archived, rank: 1 is the comment's primary theme).
 * is_through: it is in the theme by one of its sub-themes alone; is_archived: the theme is put away and counts nowhere.
 * What a person excluded belongs to none.
 * Derived, so that undo and a change of run need nothing but the tables it is made from. Of comments and themes that did
 * not change since it was last made, the rows stay.
 */
export function freshPlacement(context: PlacementContext): void {
  const { db } = context
  context.memo('placement', ['theme', 'comment', 'source'], () => {
    const ground = groundOf(context)
    const run = Number(setting(db, 'active_run'))
    const last = made.get(db)
    if (last === undefined) create(db)
    const isAll = last?.ground !== ground || last.run !== run || !changedComments(db)
    fill(db, { run, isAll })
    remember(db)
    made.set(db, { ground, run })
    return true
  })
}

/**
 * The same for these comments alone where placement was never made as a whole, so that what opens a workspace does not
 * wait for all of it.
 */
export function placementFor(context: Context, comments: readonly number[]): void {
  const { db } = context
  if (made.has(db)) return freshPlacement(context)
  create(db)
  db.run('DELETE FROM changed_comment')
  db.run('INSERT OR IGNORE INTO changed_comment SELECT value FROM json_each(@comments)', {
    comments: JSON.stringify(comments),
  })
  fill(db, { run: Number(setting(db, 'active_run')), isAll: false })
}

/** Comments by their seqs that are placed in one go in the background: a few tens of milliseconds. */
const slice = 8_000

/**
 * Makes placement piece by piece, for the first time or where comments came or went; between the pieces anything may be
 * asked, or changed.
 */
export function* placementInSlices(context: Context): Generator<void> {
  const { db } = context
  const ground = groundOf(context)
  const run = Number(setting(db, 'active_run'))
  const known = made.get(db)
  if (known?.ground !== ground || known.run !== run) {
    made.delete(db)
    create(db)
    const last = db.pluck<number | null>('SELECT MAX(seq) FROM comment')[0] ?? 0
    db.run('DELETE FROM placement WHERE comment NOT IN (SELECT seq FROM comment)')
    // What is decided meanwhile differs from this, and is caught up with at the end.
    remember(db)
    for (let from = 1; from <= last; from += slice) {
      if (made.has(db) || groundOf(context) !== ground || Number(setting(db, 'active_run')) !== run) return
      db.run('DELETE FROM changed_comment')
      db.run('INSERT INTO changed_comment SELECT seq FROM comment WHERE seq BETWEEN @from AND @to', {
        from,
        to: from + slice - 1,
      })
      fill(db, { run, isAll: false })
      yield
    }
    if (made.has(db)) return
    made.set(db, { ground, run })
  }
  freshPlacement(context)
}

/** After a step that failed: the tables went back to what they were before it, or are gone. */
export const forgetPlacement = (db: Db): void => void made.delete(db)

type PlacementContext = Pick<Context, 'db' | 'memo'>

const groundOf = (context: PlacementContext): object =>
  context.memo('placement ground', ['comment', 'source'], () => ({}))

interface Made {
  /** The same object as long as comments and sources are the same. */
  readonly ground: object
  readonly run: number
}
const made = new WeakMap<Db, Made>()

function create(db: Db): void {
  createChanged(db)
  db.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS placement (
      theme       INTEGER NOT NULL,
      comment     INTEGER NOT NULL,
      strength    REAL NOT NULL,
      by_person   INTEGER NOT NULL,
      is_through  INTEGER NOT NULL,
      is_archived INTEGER NOT NULL,
      rank        INTEGER NOT NULL,
      PRIMARY KEY (theme, comment)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS temp.placement_by_comment ON placement (comment, rank);`)
}

/** Of all comments, or of those in TEMP TABLE changed_comment. */
function fill(db: Db, { run, isAll }: { readonly run: number; readonly isAll: boolean }): void {
  const among = (column: string): string => (isAll ? '' : `AND ${column} IN (SELECT comment FROM changed_comment)`)
  db.run(
    isAll ? 'DELETE FROM placement' : 'DELETE FROM placement WHERE comment IN (SELECT comment FROM changed_comment)',
  )
  // Leans on the key of run_assignment, (run, comment, theme), and on that of pin, (comment, theme).
  db.run(
    `WITH home AS (
       SELECT seq, COALESCE(merged_into, seq) AS theme FROM theme WHERE state <> 'retired'
     ),
     by_machine AS (
       SELECT a.comment, home.theme, a.strength
       FROM run_assignment a JOIN home ON home.seq = a.theme
       WHERE a.run = @run ${among('a.comment')}
       UNION ALL
       SELECT comment_fts.rowid, home.theme, 0.95
       FROM theme_rule r JOIN comment_fts ON comment_fts MATCH r.query JOIN home ON home.seq = r.theme
         JOIN comment c ON c.seq = comment_fts.rowid AND c.is_informative = 1 ${among('c.seq')}
     ),
     said AS (
       SELECT a.comment, a.theme, a.strength, 0 AS by_person
       FROM by_machine a
       WHERE NOT EXISTS (
           SELECT 1 FROM pin JOIN home AS out_home ON out_home.seq = pin.theme
           WHERE pin.comment = a.comment AND pin.kind = 'out' AND out_home.theme = a.theme)
       UNION ALL
       SELECT c.seq, home.theme, 1.0, 1
       FROM coding k JOIN comment c ON c.passage = k.passage AND c.start < k."end" AND c."end" > k.start ${among('c.seq')}
         JOIN home ON home.seq = k.theme
       UNION ALL
       SELECT pin.comment, home.theme, 1.0, 1
       FROM pin JOIN home ON home.seq = pin.theme
       WHERE pin.kind = 'in' ${among('pin.comment')}
     ),
     joined AS (
       SELECT said.theme, said.comment, MAX(said.strength) AS strength, MAX(said.by_person) AS by_person, t.is_archived
       FROM said
       JOIN theme t ON t.seq = said.theme
       JOIN comment ON comment.seq = said.comment AND comment.is_excluded = 0
       JOIN source ON source.seq = comment.source AND source.state = 'active'
       GROUP BY said.theme, said.comment
     )
     INSERT INTO placement (theme, comment, strength, by_person, is_through, is_archived, rank)
     SELECT theme, comment, strength, by_person, 0, is_archived,
       ROW_NUMBER() OVER (PARTITION BY comment ORDER BY is_archived, by_person DESC, strength DESC, theme)
     FROM joined`,
    { run },
  )
  // A theme counts what its sub-themes hold; it is never the first that a comment is known by through them.
  db.run(
    `INSERT OR IGNORE INTO placement (theme, comment, strength, by_person, is_through, is_archived, rank)
     SELECT t.parent, p.comment, MAX(p.strength), MAX(p.by_person), 1, 0, 1000
     FROM theme t JOIN placement p ON p.theme = t.seq AND p.is_archived = 0
     WHERE t.parent IS NOT NULL AND t.state = 'active' ${among('p.comment')}
     GROUP BY t.parent, p.comment`,
  )
}
