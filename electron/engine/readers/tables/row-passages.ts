import type { ColumnRole, SourceKind, Voice } from '#shared/domain/reading.ts'
import type { Reading, ReadPassage } from '../types.ts'
import { isNonAnswer } from '../values/non-answers.ts'
import { textOfRole, type MaskedRow } from './masked-row.ts'
import { questionOf, tidyQuestion } from './question-text.ts'
import { isBlank } from './raw-row.ts'
import type { RowAnswer } from './row-answer.ts'
import type { RowPlan } from './row-plan.ts'

/**
 * One passage for each filled comment or reason of a row. Answers are the customer's voice; a seller's reason and
 * notes in a CRM are reported; a buyer's reason is the customer's. A non-answer is kept as text without a comment.
 */
export function rowPassages(
  row: MaskedRow,
  {
    plan,
    answer,
    reading: { kind, questions },
  }: {
    readonly plan: RowPlan
    readonly answer: RowAnswer | null
    readonly reading: Reading
  },
): { readonly passages: readonly ReadPassage[]; readonly nonAnswers: number } {
  const passages: ReadPassage[] = []
  let nonAnswers = 0
  if (answer !== null && answer.kind !== 'comment') return { passages, nonAnswers }
  const asked = askedInRow(row, plan)
  for (const { column, at } of plan.texts) {
    const text = row.words[at] ?? ''
    if (isBlank(text)) continue
    const voice = voiceOf(column.role, kind)
    const silent = isNonAnswer(text)
    if (silent) nonAnswers += 1
    passages.push({
      field: column.name,
      question: countedUnder(
        column.role === 'comment' ? (asked ?? questionOf(column)) : column.question,
        column.name,
        questions,
      ),
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

/** The question that a table of one row an answer has in a column of its own. */
function askedInRow(row: MaskedRow, plan: RowPlan): string | null {
  const cell = textOfRole(row, plan, 'question')
  return cell === null ? null : tidyQuestion(cell)
}

/** Variants of a question are joined where a person said so; a column without a question goes by its name there. */
function countedUnder(own: string | null, name: string, joined: Reading['questions']): string | null {
  const key = own ?? name
  return Object.hasOwn(joined, key) ? (joined[key] ?? own) : own
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
