import type { Db } from '../../db/statements.ts'
import type { ReadyPassage, ReadyRecord } from '../../intake/ready-item.ts'
import { createAccounts } from './accounts.ts'
import { digest } from './rules.ts'
import { tablesOf } from './tables.ts'

export interface WrittenSource {
  readonly seq: number
  readonly sha256: string
  readonly kind: string
}

export interface Writer {
  readonly write: (record: ReadyRecord) => void
  /** Brings what was given so far to its tables. */
  readonly flush: () => void
  /** Makes what is in its tables searchable. */
  readonly index: () => void
}

/** Writes the records of one source. Call within a transaction. */
export function createWriter(db: Db, source: WrittenSource): Writer {
  const accounts = createAccounts(db)
  const nextId = idsOf(db, source)
  const { records, passages, comments } = tablesOf(db, source)
  // Imports run one at a time, so that the next number is known without asking.
  let recordSeq = lastSeq(db, 'record')
  let passageSeq = lastSeq(db, 'passage')
  let commentSeq = lastSeq(db, 'comment')
  let indexed = commentSeq

  const writeAccount = ({ account, accountFacts, attributes, row }: ReadyRecord): void => {
    const named = accounts.named(account)
    if (named === null) return
    db.insert(insertFact, [
      source.seq,
      named.seq,
      accountFacts?.valueMinor ?? null,
      accountFacts?.currency ?? null,
      accountFacts?.renewalOn ?? null,
      attributes,
      row,
    ])
  }

  const writeRecord = (record: ReadyRecord): void => {
    const { part, row, identity, title, attributes, cells } = record
    const id = nextId()
    const seq = (recordSeq += 1)
    const account = accounts.named(record.account) ?? (source.kind === 'call' ? accounts.inTitle(title) : null)
    const named = [account?.countsFor ?? null, account?.seq ?? null] as const
    records.add([seq, `r_${id}`, ...named, part, row, identity, title, attributes, cells, ...record.values])
    let ordinal = 0
    for (const passage of record.passages) {
      writePassage({ seq, id, ordinal }, passage)
      ordinal += 1
    }
  }

  const writePassage = (record: { seq: number; id: string; ordinal: number }, passage: ReadyPassage): void => {
    const { ordinal } = record
    const { text, values } = passage
    const seq = (passageSeq += 1)
    passages.add([seq, record.seq, ordinal, text, ...values])
    let nth = 0
    for (const { start, end, voice, isMasked, isInformative } of passage.comments) {
      const id = `c_${record.id}-${ordinal}-${nth}`
      const flags = [Number(isMasked), Number(isInformative)] as const
      comments.add([(commentSeq += 1), id, record.seq, seq, start, end, voice, text.slice(start, end), ...flags])
      nth += 1
    }
  }

  return {
    write: source.kind === 'account' ? writeAccount : writeRecord,
    flush() {
      records.flush()
      passages.flush()
      comments.flush()
    },
    index() {
      if (commentSeq > indexed) db.insert(indexComments, [indexed, commentSeq])
      indexed = commentSeq
    },
  }
}

const lastSeq = (db: Db, table: 'record' | 'passage' | 'comment'): number =>
  db.pluck<number | null>(`SELECT MAX(seq) FROM ${table}`)[0] ?? 0

/** Ids in the order of writing, the same for the same file: an index takes them at its end. */
function idsOf(db: Db, { seq, sha256 }: WrittenSource): () => string {
  const [before = 0] = db.pluck<number>('SELECT COUNT(*) FROM source WHERE sha256 = @sha256 AND seq < @seq', {
    sha256,
    seq,
  })
  const file = digest('file', sha256, String(before)).slice(0, 12)
  let count = 0
  return () => `${file}-${(count++).toString(36).padStart(5, '0')}`
}

const insertFact = `
  INSERT OR REPLACE INTO account_fact (source, account, value_minor, currency, renewal_on, attributes, place_from)
  VALUES (?, ?, ?, ?, ?, ?, ?)`

// In one statement: for each comment by itself it takes half as long again.
const indexComments = `
  INSERT INTO comment_fts (rowid, text) SELECT seq, text FROM comment WHERE seq > ? AND seq <= ?`
