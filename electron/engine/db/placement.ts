import type { Context } from '../kernel/context.ts'
import { setting } from './settings.ts'
import type { Db } from './statements.ts'

/**
 * Makes TEMP TABLE placement current: which comment belongs to which theme, as of now.
 * A run says where comments fall, merges redirect, and what a person decided wins:
 * placement (theme, comment, strength 0 to 1, by_person, rank: 1 is the comment's primary theme).
 * What a person excluded belongs to none.
 * Derived, so that undo and a change of run need nothing but the tables it is made from.
 */
export function freshPlacement(context: Context): void {
  context.memo('placement', ['theme', 'comment', 'source'], () => rebuild(context.db))
}

function rebuild(db: Db): true {
  db.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS placement (
      theme     INTEGER NOT NULL,
      comment   INTEGER NOT NULL,
      strength  REAL NOT NULL,
      by_person INTEGER NOT NULL,
      rank      INTEGER NOT NULL,
      PRIMARY KEY (theme, comment)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS temp.placement_by_comment ON placement (comment, rank);
    DELETE FROM placement;`)
  db.run(
    `WITH home AS (
       SELECT seq, COALESCE(merged_into, seq) AS theme FROM theme WHERE state <> 'retired'
     ),
     said AS (
       SELECT a.comment, home.theme, a.strength, 0 AS by_person
       FROM run_assignment a JOIN home ON home.seq = a.theme
       WHERE a.run = @run
         AND NOT EXISTS (
           SELECT 1 FROM pin JOIN home AS out_home ON out_home.seq = pin.theme
           WHERE pin.comment = a.comment AND pin.kind = 'out' AND out_home.theme = home.theme)
       UNION ALL
       SELECT pin.comment, home.theme, 1.0, 1
       FROM pin JOIN home ON home.seq = pin.theme
       WHERE pin.kind = 'in'
     ),
     joined AS (
       SELECT said.theme, said.comment, MAX(said.strength) AS strength, MAX(said.by_person) AS by_person
       FROM said
       JOIN comment ON comment.seq = said.comment AND comment.is_excluded = 0
       JOIN source ON source.seq = comment.source AND source.state = 'active'
       GROUP BY said.theme, said.comment
     )
     INSERT INTO placement (theme, comment, strength, by_person, rank)
     SELECT theme, comment, strength, by_person,
       ROW_NUMBER() OVER (PARTITION BY comment ORDER BY by_person DESC, strength DESC, theme)
     FROM joined`,
    { run: Number(setting(db, 'active_run')) },
  )
  return true
}
