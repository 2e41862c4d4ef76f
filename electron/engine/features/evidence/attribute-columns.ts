import type { Context } from '../../kernel/context.ts'
import type { BaseColumns } from './base-columns.ts'
import { Coder, type CodedColumn } from './coded.ts'

export interface AttributeColumn extends CodedColumn {
  readonly name: string
}

/** An attribute with fewer or more distinct values than this divides nothing, or is a text of its own. */
const values = { fewest: 2, most: 60 } as const

/** What records, and else their accounts, say of themselves, by name of the attribute. */
export const attributeColumns = (context: Context, base: BaseColumns): readonly AttributeColumn[] =>
  context.memo('evidence.attributes', ['source', 'account'], () => read(context, base))

interface Row {
  readonly seq: number
  readonly attributes: string
}

interface Gathered {
  readonly coder: Coder
  readonly byRecord: Map<number, number>
  readonly byAccount: Map<number, number>
}

function read({ db }: Context, base: BaseColumns): readonly AttributeColumn[] {
  const gathered = new Map<string, Gathered>()
  gather(
    gathered,
    db.all<Row>(
      `SELECT r.seq, r.attributes FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE r.attributes <> '{}'`,
    ),
    'byRecord',
  )
  gather(gathered, db.all<Row>('SELECT account AS seq, attributes FROM account_fact_now'), 'byAccount')
  return [...gathered]
    .filter(([, { coder }]) => coder.values.length >= values.fewest && coder.values.length <= values.most)
    .map(([name, { coder, byRecord, byAccount }]) => {
      const codes = new Int32Array(base.count)
      for (let at = 0; at < base.count; at += 1) {
        codes[at] = byRecord.get(base.records[at] ?? 0) ?? byAccount.get(base.accountSeqs[at] ?? 0) ?? -1
      }
      return { name, codes, values: coder.values }
    })
    .filter(({ codes }) => codes.some((code) => code >= 0))
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
