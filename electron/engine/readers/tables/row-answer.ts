import type { AnswerKind } from './answer-kinds.ts'
import { textOfRole, type MaskedRow } from './masked-row.ts'
import { tidyQuestion } from './question-text.ts'
import { isBlank } from './raw-row.ts'
import type { RowPlan } from './row-plan.ts'

/** The answer of a row that is one answer. */
export interface RowAnswer {
  readonly question: string
  readonly kind: AnswerKind
  readonly text: string
}

const plainNumber = /^\s*[-−]?\d+([.,]\d+)?\s*$/

/** Null in a table with a column for each question, and where the row names no question. */
export function rowAnswer(row: MaskedRow, plan: RowPlan): RowAnswer | null {
  if (plan.answer === null) return null
  const question = tidyQuestion(textOfRole(row, plan, 'question') ?? '')
  const text = row.words[plan.answer.at] ?? ''
  if (question === '' || isBlank(text)) return null
  const kind = plan.answer.kinds.get(question) ?? (plainNumber.test(text) ? 'attribute' : 'comment')
  return { question, kind, text }
}
