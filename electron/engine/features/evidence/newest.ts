import { momentOfRecord } from '../../db/migrations/0016-newest-first.ts'
import type { Db } from '../../db/statements.ts'

export interface NewestComments {
  /** Of all of them, of sources that count. */
  readonly total: number
  readonly seqs: readonly number[]
}

/**
 * The newest comments by the index of dates: what order.ts finds without a filter, but without a look at the others.
 * Undated ones come last, by place in the files.
 */
export function newestComments(db: Db, limit: number): NewestComments {
  const dated = db.pluck<number>(
    `SELECT c.seq FROM record r INDEXED BY record_by_moment CROSS JOIN comment c ON c.record = r.seq
     CROSS JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE when_iso IS NOT NULL ORDER BY ${momentOfRecord} DESC, c.seq LIMIT @limit`,
    { limit },
  )
  const undated =
    dated.length === limit
      ? []
      : db.pluck<number>(
          `SELECT c.seq FROM comment c CROSS JOIN record r ON r.seq = c.record AND r.when_iso IS NULL
           CROSS JOIN source s ON s.seq = c.source AND s.state = 'active' ORDER BY c.seq LIMIT @limit`,
          { limit: limit - dated.length },
        )
  const total =
    db.pluck<number>(`SELECT COUNT(*) FROM source s JOIN comment c ON c.source = s.seq WHERE s.state = 'active'`)[0] ??
    0
  return { total, seqs: [...dated, ...undated] }
}

/** The same of one account, by the index of accounts; a spelling stands for the account it counts as. */
export function newestOfAccount(db: Db, account: string, { offset, limit }: Page): NewestComments {
  const seqs = db.pluck<number>(
    `SELECT c.seq FROM account named LEFT JOIN account_merge m ON m.account = named.seq
     JOIN record r ON r.account = COALESCE(m.into_seq, named.seq) JOIN comment c ON c.record = r.seq
     JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE named.id = @account ORDER BY when_iso IS NULL, ${momentOfRecord} DESC, c.seq`,
    { account },
  )
  return { total: seqs.length, seqs: seqs.slice(offset, offset + limit) }
}

interface Page {
  readonly offset: number
  readonly limit: number
}
