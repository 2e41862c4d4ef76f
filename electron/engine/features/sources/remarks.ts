import type { RowRemark } from '#shared/contract/sources.ts'
import type { Db } from '../../db/statements.ts'
import type { Remark } from './tally.ts'

export function writeRemarks(db: Db, source: number, remarks: readonly Remark[]): void {
  for (const { part, row, reason, fate, isSkip, cells } of remarks) {
    db.insert(
      'INSERT INTO source_remark (source, part, row, reason, fate, is_skip, cells) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [source, part, row, reason, fate, Number(isSkip), cells],
    )
  }
}

export const countRemarks = (db: Db, source: number): number =>
  db.pluck<number>('SELECT COUNT(*) FROM source_remark WHERE source = @source', { source })[0] ?? 0

/** In the order of rows, by the index source_remark_by_source. */
export const listRemarks = (
  db: Db,
  source: number,
  { from, count }: { readonly from: number; readonly count: number },
): RowRemark[] =>
  db.all<RowRemark>(
    `SELECT part, row, reason, fate FROM source_remark WHERE source = @source
     ORDER BY row, rowid LIMIT @count OFFSET @from`,
    { source, from, count },
  )

/** The same with what stood in the rows, page by page. */
export function* remarksWithCells(db: Db, source: number): Generator<readonly Omit<Remark, 'isSkip'>[]> {
  const page = 1_000
  interface Row extends RowRemark {
    readonly at: number
    readonly cells: string | null
  }
  let [row, at] = [-1, -1]
  for (;;) {
    const rows = db.all<Row>(
      `SELECT rowid AS at, part, row, reason, fate, cells FROM source_remark
       WHERE source = @source AND (row, rowid) > (@row, @at) ORDER BY row, rowid LIMIT ${page}`,
      { source, row, at },
    )
    yield rows.map(({ part, row: place, reason, fate, cells }) => ({ part, row: place, reason, fate, cells }))
    if (rows.length < page) return
    ;({ row, at } = rows.at(-1) ?? { row, at })
  }
}
