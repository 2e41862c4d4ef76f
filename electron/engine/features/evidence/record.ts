import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Money } from '#shared/contract/values.ts'
import type { Outcome, ScoreKind, Voice } from '#shared/domain/reading.ts'
import type { Db } from '../../db/statements.ts'
import { setting } from '../../db/settings.ts'
import { bandOf } from '../sources/rules.ts'
import { spansOf, tagsOf, themesOf } from './comment-themes.ts'
import { evidenceId, moneyOf, readColumns, readingOf, whenOf, type ReadColumns } from './joined-row.ts'

interface RecordRow {
  readonly seq: number
  readonly id: string
  readonly kind: EvidenceRecord['kind']
  readonly title: string | null
  readonly whenIso: string | null
  readonly whenPrecision: 'day' | 'minute' | 'second' | null
  readonly durationMs: number | null
  readonly respondent: string | null
  readonly scores: string
  readonly outcome: Outcome | null
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly competitor: string | null
  readonly stage: string | null
  readonly attributes: string
  readonly cells: string | null
  readonly part: string | null
  readonly accountId: string | null
  readonly accountName: string | null
  readonly valueMinor: number | null
  readonly valueCurrency: string | null
  readonly renewalOn: string | null
  readonly sourceId: string
  readonly file: string
  readonly tool: string
  readonly sha256: string
  readonly importedAt: string
}

interface PassageRow {
  readonly seq: number
  readonly ordinal: number
  readonly field: string
  readonly question: string | null
  readonly speaker: string | null
  readonly voice: Voice
  readonly startMs: number | null
  readonly text: string
  readonly placeFrom: number
  readonly placeTo: number
}

interface CommentRow extends ReadColumns {
  readonly seq: number
  readonly id: string
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly voice: Voice
  readonly isExcluded: number
}

/** The comments of the record that a comment is of, by their seqs. */
export const commentsBeside = (db: Db, comment: string): readonly number[] =>
  db.pluck<number>(
    'SELECT c.seq FROM comment asked JOIN comment c ON c.record = asked.record WHERE asked.id = @comment',
    {
      comment,
    },
  )

/** The whole record around a comment, for reading. placement must be fresh. */
export function recordAround(db: Db, comment: string): EvidenceRecord {
  const row = db.get<RecordRow>(selectRecord, { comment })
  if (!row)
    throw new VerbatimError('not-found', 'This comment is not in the workspace. Its source may have been withdrawn.')
  const currency = setting(db, 'currency')
  return {
    id: row.id,
    kind: row.kind,
    title: row.title ?? titleOf(row),
    when: whenOf(row),
    durationMs: row.durationMs,
    account: accountOf(row, currency),
    respondent: row.respondent,
    scores: scoresOf(row.scores),
    deal:
      row.kind === 'deal'
        ? {
            outcome: row.outcome,
            amount: moneyOf(row.amountMinor, row.currency, currency),
            competitor: row.competitor,
            stage: row.stage,
          }
        : null,
    attributes: Object.entries(JSON.parse(row.attributes) as Record<string, string>).map(([name, value]) => ({
      name,
      value,
    })),
    passages: passagesOf(db, row.seq),
    part: row.part,
    source: { id: row.sourceId, file: row.file, tool: row.tool, sha256: row.sha256, importedAt: row.importedAt },
    placeUnit: row.cells === null ? 'lines' : 'rows',
  }
}

function titleOf(row: RecordRow): string {
  const what = { survey: 'Survey answer', call: 'Call', deal: 'Deal' }[row.kind]
  return row.accountName === null
    ? what
    : row.kind === 'survey'
      ? `${what} from ${row.accountName}`
      : `${what} with ${row.accountName}`
}

function accountOf(row: RecordRow, currency: string): EvidenceRecord['account'] {
  if (row.accountId === null || row.accountName === null) return null
  const value: Money | null = moneyOf(row.valueMinor, row.valueCurrency, currency)
  return { id: row.accountId, name: row.accountName, value, renewalOn: row.renewalOn }
}

function scoresOf(json: string): EvidenceRecord['scores'] {
  const scores = JSON.parse(json) as { kind: ScoreKind; value: number; min: number; max: number; column: string }[]
  return scores.map((score) => ({ ...score, band: bandOf(score) }))
}

function passagesOf(db: Db, record: number): EvidenceRecord['passages'] {
  const passages = db.all<PassageRow>(
    `SELECT seq, ordinal, field, question, speaker, voice, start_ms AS startMs, text, place_from AS placeFrom, place_to AS placeTo
     FROM passage WHERE record = @record ORDER BY ordinal`,
    { record },
  )
  const comments = db.all<CommentRow>(
    `SELECT c.seq, c.id, c.passage, c.start, c."end", c.voice, c.is_excluded AS isExcluded, ${readColumns}
     FROM comment c JOIN record r ON r.seq = c.record LEFT JOIN comment_reading cr ON cr.comment = c.seq
     WHERE c.record = @record ORDER BY c.passage, c.start`,
    { record },
  )
  const seqs = comments.map((one) => one.seq)
  const themes = themesOf(db, seqs)
  const tags = tagsOf(db, seqs)
  const spans = spansOf(db, seqs, Number(setting(db, 'active_run')))
  return passages.map(({ seq, ordinal, ...passage }) => ({
    ...passage,
    id: String(ordinal),
    comments: comments
      .filter((one) => one.passage === seq)
      .map(({ seq: commentSeq, id, start, end, voice, isExcluded, ...read }) => ({
        comment: id,
        evidenceId: evidenceId(commentSeq),
        start,
        end,
        voice,
        themes: themes.get(commentSeq) ?? [],
        spans: spans.get(commentSeq) ?? [],
        isExcluded: isExcluded === 1,
        tags: tags.get(commentSeq) ?? [],
        reading: readingOf(read),
      })),
  }))
}

const selectRecord = `
  SELECT r.seq, r.id, r.kind, r.title, r.when_iso AS whenIso, r.when_precision AS whenPrecision, r.duration_ms AS durationMs,
    r.respondent, r.scores, r.outcome, r.amount_minor AS amountMinor, r.currency, r.competitor, r.stage, r.attributes, r.cells, r.part,
    a.id AS accountId, a.name AS accountName, f.value_minor AS valueMinor, f.currency AS valueCurrency, f.renewal_on AS renewalOn,
    s.id AS sourceId, s.file, s.tool, s.sha256, s.imported_at AS importedAt
  FROM comment c
  JOIN record r ON r.seq = c.record
  JOIN source s ON s.seq = r.source AND s.state = 'active'
  LEFT JOIN account a ON a.seq = r.account
  LEFT JOIN account_fact_now f ON f.account = a.seq
  WHERE c.id = @comment`
