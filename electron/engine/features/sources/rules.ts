import { createHash } from 'node:crypto'
import type { Band } from '#shared/contract/values.ts'
import type { ReadRecord } from '../../readers/types.ts'

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 20)

/** Numbers of masks differ between imports of the same row, so they do not count for its identity. */
const withoutMaskNumbers = (text: string): string => text.replace(/\[(e-mail|phone|card) \d+\]/g, '[$1]')

/**
 * What makes a record the same record in another export: its own id among files of the same shape; else its date and
 * every field; for a call, every word of it. Null where nothing tells two records apart: then nothing is ever a repeat.
 * Made from masked text only, so that nothing can be traced back to what was masked.
 */
export function identityOf(record: ReadRecord, headerSignature: string): string | null {
  if (record.ownId !== null) return digest('id', headerSignature, record.ownId)
  if (record.cells === null) {
    return digest('words', record.title ?? '', ...record.passages.map((passage) => withoutMaskNumbers(passage.text)))
  }
  if (record.when === null || record.when.precision === 'day') return null
  return digest('row', headerSignature, ...record.cells.map(withoutMaskNumbers))
}

export const recordId = (identity: string, copy: number): string => `r_${digest(identity, String(copy))}`
export const commentId = (record: string, field: string, ordinal: number): string =>
  `c_${digest(record, field, String(ordinal))}`

/** The account's name as it is compared: exact but for case and blanks; closer matching is a person's decision. */
export const accountKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

type Score = ReadRecord['scores'][number]

/** NPS before other kinds, else the first. */
export const firstScore = (scores: readonly Score[]): Score | null =>
  scores.find((score) => score.kind === 'nps') ?? scores[0] ?? null

/** NPS: 0 to 6, 7 and 8, 9 and 10 (Reichheld 2003). Other kinds have no bands. */
export function bandOf(score: Score | null): Band {
  if (score === null) return 'none'
  if (score.kind !== 'nps') return 'other'
  return score.value <= 6 ? 'detractor' : score.value <= 8 ? 'passive' : 'promoter'
}

export const isMaskedText = (text: string): boolean => /\[(e-mail|phone|card) \d+\]/.test(text)
