import type { CommentReading, EvidenceRow } from '#shared/contract/evidence.ts'
import type { Band, Money } from '#shared/contract/values.ts'
import type { Language, Outcome, ScoreKind, Speech, Tone, Voice } from '#shared/domain/reading.ts'
import { shownTone, toneOrigin } from '../readings/shown-tone.ts'

/** What was read in a comment, as SQL gives it. */
export interface ReadColumns {
  readonly tone: Tone | null
  readonly toneFrom: 'score' | 'words' | null
  readonly toneScore: number | null
  readonly speech: Speech | null
  readonly language: Language | null
}

/** Over record r and comment_reading cr. */
export const readColumns = `
  ${shownTone} AS tone, ${toneOrigin} AS toneFrom, cr.tone_score AS toneScore, cr.speech, cr.language`

export const readingOf = ({ tone, toneFrom, toneScore, speech, language }: ReadColumns): CommentReading => ({
  tone: tone === null || toneFrom === null ? null : { is: tone, from: toneFrom, score: toneScore },
  speech,
  language,
})

/** A comment with what stands around it, as SQL gives it. */
export interface JoinedRow extends ReadColumns {
  readonly seq: number
  readonly id: string
  readonly text: string
  readonly voice: Exclude<Voice, 'internal'>
  readonly isMasked: number
  readonly isExcluded: number
  readonly kind: 'survey' | 'call' | 'deal'
  readonly outcome: Outcome | null
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly scoreKind: ScoreKind | null
  readonly scoreValue: number | null
  readonly scoreMin: number | null
  readonly scoreMax: number | null
  readonly band: Band
  readonly accountId: string | null
  readonly accountName: string | null
  readonly whenIso: string | null
  readonly whenPrecision: 'day' | 'minute' | 'second' | null
}

export const columnsOfRow = `
  c.seq, c.id, c.text, c.voice, c.is_masked AS isMasked, c.is_excluded AS isExcluded, r.kind, r.outcome, r.amount_minor AS amountMinor, r.currency,
  r.score_kind AS scoreKind, r.score_value AS scoreValue, r.score_min AS scoreMin, r.score_max AS scoreMax, r.band,
  a.id AS accountId, a.name AS accountName, r.when_iso AS whenIso, r.when_precision AS whenPrecision,
  ${readColumns}`

export const evidenceId = (seq: number): string => `E-${String(seq).padStart(4, '0')}`

export type ScoredColumns = Pick<JoinedRow, 'scoreKind' | 'scoreValue' | 'scoreMin' | 'scoreMax' | 'band'>

export function scoreOf(row: ScoredColumns): EvidenceRow['score'] {
  const { scoreKind: kind, scoreValue: value, scoreMin: min, scoreMax: max, band } = row
  return kind === null || value === null || min === null || max === null ? null : { kind, value, min, max, band }
}

export const whenOf = (row: Pick<JoinedRow, 'whenIso' | 'whenPrecision'>): EvidenceRow['when'] =>
  row.whenIso === null || row.whenPrecision === null ? null : { iso: row.whenIso, precision: row.whenPrecision }

/** Money whose currency the file does not say is in the workspace's. */
export const moneyOf = (minor: number | null, currency: string | null, fallback: string): Money | null =>
  minor === null ? null : { amountMinor: minor, currency: currency ?? fallback }

export function placeableRow(
  row: JoinedRow,
  workspaceCurrency: string,
): Omit<EvidenceRow, 'text' | 'marks' | 'isCut' | 'themes' | 'tags'> {
  return {
    comment: row.id,
    evidenceId: evidenceId(row.seq),
    kind: row.kind,
    outcome: row.outcome,
    voice: row.voice,
    score: scoreOf(row),
    amount: moneyOf(row.amountMinor, row.currency, workspaceCurrency),
    account: row.accountId === null || row.accountName === null ? null : { id: row.accountId, name: row.accountName },
    when: whenOf(row),
    isMasked: row.isMasked === 1,
    isExcluded: row.isExcluded === 1,
    reading: readingOf(row),
  }
}
