import type { ColumnRole, SourceKind, Voice } from '#shared/domain/reading.ts'
import { isNonAnswer } from '../values/non-answers.ts'
import type { ReadPassage } from '../types.ts'
import type { MappedRow } from './mapped-row.ts'

const textRoles = new Set<ColumnRole>(['comment', 'reason', 'buyer-reason'])

/**
 * One passage for each filled comment or reason of a row. Answers are the customer's voice; a seller's reason and
 * notes in a CRM are reported; a buyer's reason is the customer's. A non-answer is kept as text without a comment.
 */
export function rowPassages(
  row: MappedRow,
  kind: SourceKind,
): { readonly passages: readonly ReadPassage[]; readonly nonAnswers: number } {
  const passages: ReadPassage[] = []
  let nonAnswers = 0
  for (const { column, text } of row.cells) {
    if (!textRoles.has(column.role) || text.trim() === '') continue
    const voice = voiceOf(column.role, kind)
    const silent = isNonAnswer(text)
    if (silent) nonAnswers += 1
    passages.push({
      field: column.name,
      question: column.question,
      speaker: null,
      voice,
      startMs: null,
      endMs: null,
      text,
      place: { from: row.row, to: row.row },
      comments: silent ? [] : [{ ...trimmedSpan(text), voice }],
    })
  }
  return { passages, nonAnswers }
}

function voiceOf(role: ColumnRole, kind: SourceKind): Voice {
  if (role === 'buyer-reason') return 'customer'
  if (role === 'reason') return 'reported'
  return kind === 'survey' ? 'customer' : 'reported'
}

/** The text without the white space around it, as offsets. */
export function trimmedSpan(text: string): { readonly start: number; readonly end: number } {
  const start = text.length - text.trimStart().length
  return { start, end: text.trimEnd().length }
}
