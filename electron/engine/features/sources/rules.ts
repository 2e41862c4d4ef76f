import { withoutMarkNumbers } from '#shared/domain/masks.ts'
import type { Band } from '#shared/contract/values.ts'
import { sha256 } from '../../kernel/sha256.ts'
import type { ReadRecord } from '../../readers/types.ts'

/** 80 bits in hex of what the parts say together. */
export const digest = (...parts: readonly string[]): string => sha256(parts.join('\u0000')).toString('hex', 0, 10)

/**
 * What makes a record the same record in another export: its own id among files of the same shape; else its time and
 * every field; for a call or a note, whose and when it was and every word of it. Null where nothing tells two records
 * apart. Made from masked text only, so that nothing can be traced back to what was masked.
 */
export function identityOf(record: ReadRecord, headerSignature: string): string | null {
  const { ownId, cells, when } = record
  if (ownId !== null) return digest('id', headerSignature, ownId)
  if (cells === null) {
    const words = record.passages.map((passage) => passage.text).join('\u0000')
    return digest('words', record.account ?? '', when?.iso ?? '', record.title ?? '', withoutMarkNumbers(words))
  }
  if (when === null || when.precision === 'day') return null
  return digest('row', headerSignature, withoutMarkNumbers(cells.join('\u0000')))
}

/** Every field of a row that nothing tells from another: two people may have given it, so it says nothing by itself. */
export const fieldsOf = (cells: readonly string[]): string => digest('fields', withoutMarkNumbers(cells.join('\u0000')))

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
