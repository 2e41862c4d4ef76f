import type { Db } from '../../db/statements.ts'

export interface Newcomer {
  readonly seq: number
  readonly text: string
}

/** Informative comments in no theme that no run has seen or that only a lock kept out. placement must be fresh. */
const newcomers = (waiting: string) => `
  FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
  LEFT JOIN run_point q ON q.run = @run AND q.comment = c.seq
  WHERE c.is_informative = 1 AND c.is_excluded = 0
    AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)
    AND NOT EXISTS (SELECT 1 FROM no_theme n WHERE n.comment = c.seq)
    AND (c.seq > (SELECT through FROM run WHERE seq = @run) OR (${waiting}))`

const waitsAtAll = 'q.waits = 1'
/** What still waits for a lock is no news; what waited for one that is gone is. */
const waitsNoMore = `q.waits = 1 AND NOT EXISTS
  (SELECT 1 FROM theme t WHERE t.seq = q.suggested AND t.state = 'active' AND t.is_locked = 1)`

export const newcomersOf = (db: Db, run: number): Newcomer[] =>
  db.all<Newcomer>(`SELECT c.seq, c.text ${newcomers(waitsAtAll)} ORDER BY c.seq`, { run })

/** How many comments would be looked at that a person has not been told of. 0 before the first run. */
export const countNewcomers = (db: Db, run: number): number =>
  db.pluck<number>(`SELECT COUNT(*) ${newcomers(waitsNoMore)}`, { run })[0] ?? 0

/** The last comment that counts, before those of an import that is still under way. */
export const lastComment = (db: Db): number =>
  db.pluck<number | null>(
    `SELECT MAX(c.seq) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.seq < (SELECT COALESCE(MIN(r.seq), 9e15) FROM comment r JOIN source t ON t.seq = r.source AND t.state = 'running')`,
  )[0] ?? 0
