import { guess, type Guesser } from './guess-types.ts'

const questionNames = /\b(question|frage|pregunta|domanda|pergunta|vraag|prompt)\b/
const notQuestions = /\b(id|number|no|type|code|key|count|order|index|date|version)\b/
const answerNames = /\b(answer|answers|response|comment|comments|text|verbatim|antwort|réponse|respuesta)\b/

/** In a table of one row an answer: the column with the question, few different ones beside a column of answers. */
export const guessQuestion: Guesser = (column, table) => {
  if (table.kind !== 'survey' || column.filled === 0 || column.unique) return null
  const isNamed = questionNames.test(column.nameWords) && !notQuestions.test(column.nameWords)
  const fewValues = column.distinct <= Math.max(3, Math.min(60, column.filled * 0.2))
  if (!fewValues || column.numberShare > 0.2 || column.dateShare > 0.2) return null
  if (!table.columns.some((other) => other !== column && other.meanWords >= 2 && answerNames.test(other.nameWords)))
    return null
  if (isNamed && column.meanWords >= 1.5) return guess('question', 0.95, 'few different texts under the name question')
  return column.askingShare >= 0.5 && column.meanWords >= 2.5
    ? guess('question', 0.8, 'few different texts that ask something')
    : null
}
