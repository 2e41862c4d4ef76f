import { isInformative } from '#analysis/informative.ts'
import { normaliseForVectors } from '#analysis/normalise.ts'
import type { Db } from '../../db/statements.ts'
import type { ReadRecord } from '../../readers/types.ts'
import { accountKey, bandOf, commentId, firstScore, isMaskedText, recordId } from './rules.ts'

export interface Kept {
  readonly record: ReadRecord
  readonly identity: string | null
  readonly copy: number
}

/** Writes the records of one source. Call within a transaction. */
export function createWriter(db: Db, source: { readonly seq: number; readonly sha256: string; readonly kind: string }) {
  const accounts = new Map<string, number>()

  const accountSeq = (name: string | null): number | null => {
    const key = name === null ? '' : accountKey(name)
    if (name === null || key === '') return null
    const known =
      accounts.get(key) ?? db.get<{ seq: number }>('SELECT seq FROM account WHERE name_key = @key', { key })?.seq
    const seq =
      known ??
      db.run('INSERT INTO account (id, name, name_key) VALUES (@id, @name, @key)', {
        id: `a_${recordId(key, 0).slice(2)}`,
        name: name.trim(),
        key,
      }).lastInsertRowid
    accounts.set(key, seq)
    return seq
  }

  const writeAccount = (record: ReadRecord): void => {
    const account = accountSeq(record.account)
    if (account === null) return
    db.run(
      `INSERT OR REPLACE INTO account_fact (source, account, value_minor, currency, renewal_on, attributes, place_from)
       VALUES (@source, @account, @value, @currency, @renewalOn, @attributes, @place)`,
      {
        source: source.seq,
        account,
        value: record.accountFacts?.valueMinor ?? null,
        currency: record.accountFacts?.currency ?? null,
        renewalOn: record.accountFacts?.renewalOn ?? null,
        attributes: JSON.stringify(record.attributes),
        place: record.place.from,
      },
    )
  }

  /** A call is often filed under its account: '2026-05-20 Broadlark Insurance quarterly review'. Only names already known count. */
  const accountInTitle = (title: string | null): number | null => {
    const key = title === null ? '' : ` ${accountKey(title)} `
    const named = db.all<{ seq: number; key: string }>(
      `SELECT seq, name_key AS key FROM account WHERE length(name_key) > 3 AND instr(@key, ' ' || name_key || ' ') > 0
       ORDER BY length(name_key) DESC LIMIT 1`,
      { key },
    )
    return named[0]?.seq ?? null
  }

  const writeRecord = ({ record, identity, copy }: Kept): void => {
    const id = recordId(identity ?? `${source.sha256}:${record.place.from}`, copy)
    const score = firstScore(record.scores)
    const { lastInsertRowid: seq } = db.run(insertRecord, {
      id,
      source: source.seq,
      kind: source.kind,
      account: accountSeq(record.account) ?? (source.kind === 'call' ? accountInTitle(record.title) : null),
      respondent: record.respondent,
      title: record.title,
      whenIso: record.when?.iso ?? null,
      whenPrecision: record.when?.precision ?? null,
      durationMs: record.durationMs,
      placeFrom: record.place.from,
      placeTo: record.place.to,
      identity,
      scoreKind: score?.kind ?? null,
      scoreValue: score?.value ?? null,
      scoreMin: score?.min ?? null,
      scoreMax: score?.max ?? null,
      band: bandOf(score),
      scores: JSON.stringify(record.scores),
      outcome: record.deal?.outcome ?? null,
      amount: record.deal?.amountMinor ?? null,
      currency: record.deal?.currency ?? null,
      competitor: record.deal?.competitor ?? null,
      stage: record.deal?.stage ?? null,
      attributes: JSON.stringify(record.attributes),
      cells: record.cells === null ? null : JSON.stringify(record.cells),
    })
    record.passages.forEach((passage, ordinal) => writePassage({ record: seq, recordId: id, passage, ordinal }))
  }

  const writePassage = (at: {
    record: number
    recordId: string
    passage: ReadRecord['passages'][number]
    ordinal: number
  }): void => {
    const { passage, ordinal } = at
    const { lastInsertRowid: seq } = db.run(insertPassage, {
      record: at.record,
      ordinal,
      field: passage.field,
      question: passage.question,
      speaker: passage.speaker,
      voice: passage.voice,
      startMs: passage.startMs,
      endMs: passage.endMs,
      text: passage.text,
      placeFrom: passage.place.from,
      placeTo: passage.place.to,
    })
    passage.comments.forEach((span, nth) => {
      const text = passage.text.slice(span.start, span.end)
      db.run(insertComment, {
        id: commentId(at.recordId, `${passage.field}:${ordinal}`, nth),
        source: source.seq,
        record: at.record,
        passage: seq,
        start: span.start,
        end: span.end,
        voice: span.voice,
        text,
        isMasked: Number(isMaskedText(text)),
        isInformative: Number(isInformative(normaliseForVectors(text))),
      })
    })
  }

  return (kept: Kept): void => (source.kind === 'account' ? writeAccount(kept.record) : writeRecord(kept))
}

const insertRecord = `
  INSERT INTO record (id, source, kind, account, respondent, title, when_iso, when_precision, duration_ms, place_from,
    place_to, identity, score_kind, score_value, score_min, score_max, band, scores, outcome, amount_minor, currency,
    competitor, stage, attributes, cells)
  VALUES (@id, @source, @kind, @account, @respondent, @title, @whenIso, @whenPrecision, @durationMs, @placeFrom,
    @placeTo, @identity, @scoreKind, @scoreValue, @scoreMin, @scoreMax, @band, @scores, @outcome, @amount, @currency,
    @competitor, @stage, @attributes, @cells)`

const insertPassage = `
  INSERT INTO passage (record, ordinal, field, question, speaker, voice, start_ms, end_ms, text, place_from, place_to)
  VALUES (@record, @ordinal, @field, @question, @speaker, @voice, @startMs, @endMs, @text, @placeFrom, @placeTo)`

const insertComment = `
  INSERT INTO comment (id, source, record, passage, start, "end", voice, text, is_masked, is_informative)
  VALUES (@id, @source, @record, @passage, @start, @end, @voice, @text, @isMasked, @isInformative)`
