import { readyPassageColumns, readyRecordColumns } from '../../intake/ready-item.ts'
import { createBulk, type Bulk } from '../../db/bulk.ts'
import type { Db } from '../../db/statements.ts'

const recordColumns = `seq id account account_named part place_from identity title attributes cells ${readyRecordColumns}`
const passageColumns = `seq record ordinal text ${readyPassageColumns}`
const commentColumns = 'seq id record passage start "end" voice text is_masked is_informative'

/** The tables that hold the records of one source; the order of their columns is the order of a row's values. */
export function tablesOf(
  db: Db,
  { seq, kind }: { readonly seq: number; readonly kind: string },
): { readonly records: Bulk; readonly passages: Bulk; readonly comments: Bulk } {
  const table = (name: string, columns: string, same: Record<string, string | number>): Bulk =>
    createBulk(db, { table: name, columns: columns.split(/\s+/), same })
  return {
    records: table('record', recordColumns, { source: seq, kind }),
    passages: table('passage', passageColumns, {}),
    comments: table('comment', commentColumns, { source: seq }),
  }
}
