import { columnFacts, type ColumnFacts } from '../columns/facts.ts'
import { guessScore } from '../columns/guess-score.ts'
import type { ColumnMapping } from '../types.ts'
import { tidyQuestion } from './question-text.ts'
import { isBlank, type RawRow } from './raw-row.ts'

/** What a question's answers are: scores on a scale, values to be kept as an attribute, or comments. */
export type AnswerKind = NonNullable<ColumnMapping['score']> | 'attribute' | 'comment'

/** The columns of a table of one row an answer. */
export interface AnswerColumns {
  readonly question: ColumnMapping
  readonly answer: ColumnMapping
  /** The id of the response, or of the single answer; null where there is neither. */
  readonly response: ColumnMapping | null
}

/** Null in a table with a column for each question. */
export function answerColumns(columns: readonly ColumnMapping[]): AnswerColumns | null {
  const question = columns.find(({ role }) => role === 'question')
  const [answer, ...others] = columns.filter(({ role }) => role === 'comment')
  if (question === undefined || answer === undefined || others.length > 0) return null
  return { question, answer, response: columns.find(({ role }) => role === 'id') ?? null }
}

/** More questions than this in one column are no questions. */
const mostQuestions = 500

/** Below this many answers no word comes again often enough to be a choice. */
const fewestChoices = 10
const mostChoices = 12

/** Choices are shorter than what people write. */
const mostChoiceWords = 8

/** What the answers to each question are, by the question as it is shown and a sample of its answers. */
export function answerKinds(
  { question, answer, response }: AnswerColumns,
  rows: readonly RawRow[],
  tool: string,
): ReadonlyMap<string, AnswerKind> {
  const byCell = new Map<string, RawRow[]>()
  for (const row of rows) {
    const cell = row.cells[question.index] ?? ''
    const same = byCell.get(cell)
    if (same !== undefined) same.push(row)
    else if (!isBlank(cell) && byCell.size < mostQuestions) byCell.set(cell, [row])
  }
  return new Map(
    [...byCell].map(([cell, asked]) => {
      const name = tidyQuestion(cell)
      const header = { index: answer.index, name, question: null, importId: null, timeZone: null }
      const [facts] = columnFacts([header], asked)
      return [
        name,
        facts === undefined ? 'comment' : answerKind(facts, { tool, isSeveral: isAnsweredTwice(asked, response) }),
      ]
    }),
  )
}

function answerKind(
  facts: ColumnFacts,
  { tool, isSeveral }: { readonly tool: string; readonly isSeveral: boolean },
): AnswerKind {
  if (facts.filled === 0) return 'comment'
  const { score } = guessScore(facts, { kind: 'survey', tool, columns: [facts] }) ?? { score: null }
  if (score !== null) return score
  if (facts.numberShare > 0.5 || facts.dateShare > 0.5) return 'attribute'
  const { texts, distinctTexts, meanWords } = facts
  const isChosen = texts >= fewestChoices && distinctTexts <= mostChoices && distinctTexts < texts * 0.2
  return (isChosen || isSeveral) && meanWords < mostChoiceWords ? 'attribute' : 'comment'
}

/** A question of several choices has a row for each of those that one person chose. */
function isAnsweredTwice(asked: readonly RawRow[], response: ColumnMapping | null): boolean {
  if (response === null) return false
  let before: string | null = null
  for (const { cells } of asked) {
    const id = cells[response.index] ?? ''
    if (id === before && !isBlank(id)) return true
    before = id
  }
  return false
}
