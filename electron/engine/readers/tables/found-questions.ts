import { isNonAnswer } from '../values/non-answers.ts'
import type { ColumnMapping, Inspection } from '../types.ts'
import { questionOf, tidyQuestion } from './question-text.ts'
import { answerColumns, answerKinds } from './answer-kinds.ts'
import type { RawRow } from './raw-row.ts'

/** More questions than this in one column are no questions. */
const mostQuestions = 500

/** The open questions of a table with their answers in the head: one a column, or those that a column of questions names. */
export function foundQuestions(
  columns: readonly ColumnMapping[],
  rows: readonly RawRow[],
  tool: string,
): Inspection['questions'] {
  const comments = columns.filter(({ role }) => role === 'comment')
  const asking = columns.find(({ role }) => role === 'question')
  const counts = new Map<string, number>()
  if (asking === undefined) {
    for (const column of comments) {
      const text = questionOf(column) ?? column.name
      counts.set(text, (counts.get(text) ?? 0) + rows.filter((row) => isAnswered(row, column)).length)
    }
  } else {
    const tidied = new Map<string, string>()
    const asked = answerColumns(columns)
    const kinds = asked === null ? null : answerKinds(asked, rows, tool)
    for (const row of rows) {
      const cell = row.cells[asking.index] ?? ''
      const text = tidied.get(cell) ?? tidyQuestion(cell)
      tidied.set(cell, text)
      if ((kinds?.get(text) ?? 'comment') !== 'comment') continue
      if (text === '' || (!counts.has(text) && counts.size >= mostQuestions)) continue
      counts.set(text, (counts.get(text) ?? 0) + comments.filter((column) => isAnswered(row, column)).length)
    }
  }
  return [...counts].map(([text, answers]) => ({ text, answers }))
}

function isAnswered(row: RawRow, column: ColumnMapping): boolean {
  return !isNonAnswer(row.cells[column.index] ?? '')
}
