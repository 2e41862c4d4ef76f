import { isInformative } from '#analysis/informative.ts'
import { normaliseForVectors } from '#analysis/normalise.ts'
import { isMasked } from '#shared/domain/masks.ts'
import type { Db } from '../../db/statements.ts'
import type { ReadPassage, ReadRecord } from '../../readers/types.ts'
import { createAccounts } from './accounts.ts'
import { bandOf, digest, firstScore } from './rules.ts'
import { saysEnough } from './says-enough.ts'
import { tablesOf } from './tables.ts'

export interface Kept {
  readonly record: ReadRecord
  readonly identity: string | null
}

export interface WrittenSource {
  readonly seq: number
  readonly sha256: string
  readonly kind: string
}

export interface Writer {
  readonly write: (kept: Kept) => void
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

  const writeAccount = ({ account, accountFacts, attributes, place }: ReadRecord): void => {
    const named = accounts.named(account)
    if (named === null) return
    db.insert(insertFact, [
      source.seq,
      named.seq,
      accountFacts?.valueMinor ?? null,
      accountFacts?.currency ?? null,
      accountFacts?.renewalOn ?? null,
      JSON.stringify(attributes),
      place.from,
    ])
  }

  const writeRecord = ({ record, identity }: Kept): void => {
    const { when, deal, place } = record
    const id = nextId()
    const seq = (recordSeq += 1)
    const score = firstScore(record.scores)
    const account = accounts.named(record.account) ?? (source.kind === 'call' ? accounts.inTitle(record.title) : null)
    records.add([
      seq,
      `r_${id}`,
      account?.countsFor ?? null,
      account?.seq ?? null,
      record.respondent,
      record.title,
      when?.iso ?? null,
      when?.precision ?? null,
      record.durationMs,
      record.part,
      place.from,
      place.to,
      identity,
      score?.kind ?? null,
      score?.value ?? null,
      score?.min ?? null,
      score?.max ?? null,
      bandOf(score),
      record.scores.length === 0 ? '[]' : JSON.stringify(record.scores),
      deal?.outcome ?? null,
      deal?.amountMinor ?? null,
      deal?.currency ?? null,
      deal?.competitor ?? null,
      deal?.stage ?? null,
      JSON.stringify(record.attributes),
      record.cells === null ? null : JSON.stringify(record.cells),
    ])
    let ordinal = 0
    for (const passage of record.passages) {
      writePassage({ seq, id, ordinal }, passage)
      ordinal += 1
    }
  }

  const writePassage = (record: { seq: number; id: string; ordinal: number }, passage: ReadPassage): void => {
    const { ordinal } = record
    const seq = (passageSeq += 1)
    const { field, question, speaker, voice, startMs, endMs, text, place } = passage
    passages.add([
      seq,
      record.seq,
      ordinal,
      field,
      question,
      speaker,
      voice,
      startMs,
      endMs,
      text,
      place.from,
      place.to,
    ])
    let nth = 0
    for (const { start, end, voice: spoken } of passage.comments) {
      const words = text.slice(start, end)
      const informative = saysEnough(words) || isInformative(normaliseForVectors(words))
      const id = `c_${record.id}-${ordinal}-${nth}`
      const flags = [Number(isMasked(words)), Number(informative)] as const
      comments.add([(commentSeq += 1), id, record.seq, seq, start, end, spoken, words, ...flags])
      nth += 1
    }
  }

  return {
    write: source.kind === 'account' ? (kept) => writeAccount(kept.record) : writeRecord,
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
