import type { Quality } from '#shared/contract/sources.ts'
import type { Db } from '../../db/statements.ts'

/** How many of a source's records have what matters. Rows of an accounts table have a name and nothing else of these. */
export function qualityOfSource(db: Db, source: number): Quality {
  const [quality] = db.all<Quality>(
    `SELECT COUNT(*) AS records,
       COUNT(r.account) AS withAccount,
       COUNT(r.when_iso) AS withDate,
       COUNT(r.score_kind) AS withScore,
       COALESCE(SUM(EXISTS (SELECT 1 FROM comment c WHERE c.record = r.seq)), 0) AS withComment
     FROM record r WHERE r.source = @source`,
    { source },
  )
  const facts = db.pluck<number>('SELECT COUNT(*) FROM account_fact WHERE source = @source', { source })[0] ?? 0
  if (facts > 0) return { records: facts, withAccount: facts, withDate: 0, withScore: 0, withComment: 0 }
  return quality ?? { records: 0, withAccount: 0, withDate: 0, withScore: 0, withComment: 0 }
}
