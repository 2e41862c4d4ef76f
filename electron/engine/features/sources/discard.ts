import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../../db/statements.ts'

/** Records removed in one transaction: short enough that queries get through. */
const slice = 200

/** Removes an import that did not come to its end, a slice at a time. Killed midway, the rest goes at the next opening. */
export async function discardSource(db: Db, seq: number): Promise<void> {
  db.run(`UPDATE source SET state = 'running' WHERE seq = @seq`, { seq })
  while (db.transaction(() => discardRecords(db)) > 0) await nextTurn()
  db.transaction(() => discardSources(db))
}

/** Removes what an import left that did not come to its end: cancelled, failed or killed. */
export function discardUnfinished(db: Db): void {
  while (discardRecords(db) > 0);
  discardSources(db)
}

/** The first records of unfinished imports, out of the search index first: it is told what the words were. */
function discardRecords(db: Db): number {
  const records = `SELECT r.seq FROM source s JOIN record r ON r.source = s.seq WHERE s.state = 'running' ORDER BY r.seq LIMIT ${slice}`
  db.run(
    `INSERT INTO comment_fts (comment_fts, rowid, text)
     SELECT 'delete', seq, text FROM comment WHERE record IN (${records})`,
  )
  return db.run(`DELETE FROM record WHERE seq IN (${records})`).changes
}

function discardSources(db: Db): void {
  db.run(`DELETE FROM source WHERE state = 'running'`)
  db.run(
    `DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.account = account.seq)
     AND NOT EXISTS (SELECT 1 FROM record WHERE record.account_named = account.seq)
     AND NOT EXISTS (SELECT 1 FROM account_fact WHERE account_fact.account = account.seq)
     AND NOT EXISTS (SELECT 1 FROM account_fact WHERE account_fact.counts_for = account.seq)
     AND NOT EXISTS (SELECT 1 FROM account_merge WHERE account.seq IN (account_merge.account, account_merge.into_seq))
     AND NOT EXISTS (SELECT 1 FROM account_apart WHERE account.seq IN (account_apart.one, account_apart.other))`,
  )
}
