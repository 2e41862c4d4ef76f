import type { ColumnFacts } from './facts.ts'
import type { TableFacts } from './guess-types.ts'

/** A table of one row an answer: the question stands in one column, the answer, in words or as a number, in another. */

const questionNames = /\b(question|frage|pregunta|domanda|pergunta|vraag|prompt)\b/
const notQuestions = /\b(id|number|no|type|code|key|count|order|index|date|version)\b/
const answerNames = /\b(answer|answers|response|comment|comments|text|verbatim|antwort|réponse|respuesta)\b/
const plainNumber = /^[-−]?\d+([.,]\d+)?$/

/** How sure it is that the column holds questions, 0 to 1: few different ones beside a column of answers. */
export function asksInRows(column: ColumnFacts, table: TableFacts): number {
  if (table.kind !== 'survey' || column.filled === 0 || column.unique) return 0
  if (column.numberShare > 0.2 || column.dateShare > 0.2) return 0
  if (!table.columns.some((other) => other !== column && isAnswering(other))) return 0
  const comesAgain = (share: number): boolean => column.distinct <= Math.max(3, Math.min(60, column.filled * share))
  const isNamed = questionNames.test(column.nameWords) && !notQuestions.test(column.nameWords)
  if (isNamed && column.meanWords >= 1.5 && comesAgain(0.5)) return 0.95
  return column.askingShare >= 0.5 && column.meanWords >= 2.5 && comesAgain(0.2) ? 0.8 : 0
}

/** Whether the column answers the questions of another one. Scores may be among the answers. */
export function answersRows(column: ColumnFacts, table: TableFacts): boolean {
  if (!isAnswering(column)) return false
  return table.columns.some((other) => other !== column && asksInRows(other, table) > 0)
}

export function isLongForm(table: TableFacts): boolean {
  return table.columns.some((column) => asksInRows(column, table) > 0)
}

const fewestToRepeat = 10

function isAnswering({ nameWords, sample, emailShare, dateShare }: ColumnFacts): boolean {
  if (!answerNames.test(nameWords) || emailShare > 0.3 || dateShare > 0.5) return false
  const said = sample.filter((value) => !plainNumber.test(value))
  if (said.length === 0) return false
  const words = said.reduce((sum, value) => sum + value.split(/\s+/).length, 0)
  const isVaried = said.length < fewestToRepeat || new Set(said).size >= said.length * 0.2
  return words / said.length >= 2 && isVaried
}
