import { seqRanges } from '../../db/seq-ranges.ts'
import type { Context } from '../../kernel/context.ts'
import { sliced } from '../../kernel/sliced.ts'
import { baseColumns } from './base-columns.ts'
import { Coder, type CodedColumn } from './coded.ts'

export interface AttributeColumn extends CodedColumn {
  readonly name: string
}

/** An attribute with fewer or more distinct values than this divides nothing, or is a text of its own. */
const values = { fewest: 2, most: 60 } as const

/** What records, and else their accounts, say of themselves, by name of the attribute. */
export const attributeColumns = sliced('evidence.attributes', ['source', 'account'], read)

interface Row {
  readonly seq: number
  readonly attributes: string
}

interface Gathered {
  readonly coder: Coder
  readonly byRecord: Map<number, number>
  readonly byAccount: Map<number, number>
}

function* read(context: Context): Generator<void, readonly AttributeColumn[]> {
  const { db } = context
  const base = baseColumns.of(context)
  const gathered = new Map<string, Gathered>()
  for (const [from, to] of seqRanges(db, 'record')) {
    const rows = db.all<Row>(
      `SELECT r.seq, r.attributes FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE r.seq BETWEEN @from AND @to AND r.attributes <> '{}' ORDER BY r.seq`,
      { from, to },
    )
    gather(gathered, rows, 'byRecord')
    yield
  }
  gather(gathered, db.all<Row>('SELECT account AS seq, attributes FROM account_fact_now'), 'byAccount')
  const columns: AttributeColumn[] = []
  for (const [name, { coder, byRecord, byAccount }] of gathered) {
    if (coder.values.length < values.fewest || coder.values.length > values.most) continue
    yield
    const codes = Int32Array.from(
      { length: base.count },
      (_, at) => byRecord.get(base.records[at] ?? 0) ?? byAccount.get(base.accountSeqs[at] ?? 0) ?? -1,
    )
    if (codes.some((code) => code >= 0)) columns.push({ name, codes, values: coder.values })
  }
  return columns
}

function gather(into: Map<string, Gathered>, rows: readonly Row[], side: 'byRecord' | 'byAccount'): void {
  for (const { seq, attributes } of rows) {
    for (const [name, value] of Object.entries(JSON.parse(attributes) as Record<string, string>)) {
      if (value === '') continue
      const found = into.get(name) ?? { coder: new Coder(), byRecord: new Map(), byAccount: new Map() }
      into.set(name, found)
      if (found.coder.values.length <= values.most) {
        found[side].set(
          seq,
          found.coder.code(value, () => ({ value, label: value })),
        )
      }
    }
  }
}
