import { choiceQuestion, isChoiceColumn } from '../tables/choice-columns.ts'
import type { ColumnMapping } from '../types.ts'
import type { ColumnFacts } from './facts.ts'

interface Option {
  readonly question: string
  readonly option: string
}

/**
 * Finds questions with a column for each option (SurveyMonkey and forms: `Which areas? [Planning]`, Qualtrics: `Q3_2`
 * under `Which areas? - Planning`) and names the option in the column's question, so that they are kept as one
 * attribute. Where the cells rate instead of marking, the columns are a grid and stay apart.
 */
export function asChoices(columns: readonly ColumnMapping[], facts: readonly ColumnFacts[]): readonly ColumnMapping[] {
  const groups = new Map<string, { readonly at: number; readonly found: Option }[]>()
  for (const [at, column] of columns.entries()) {
    const found = column.role === 'leave-out' ? null : (inBrackets(column) ?? afterDash(column))
    if (found === null) continue
    const group = groups.get(found.question)
    if (group === undefined) groups.set(found.question, [{ at, found }])
    else group.push({ at, found })
  }
  const options = new Map<number, Option>()
  for (const group of groups.values()) {
    const marks = group.filter(({ at, found }) => isChoiceColumn(facts[at]?.sample ?? [], found.option))
    const isSeen = marks.some(({ at }) => (facts[at]?.filled ?? 0) > 0)
    if (marks.length < 2 || marks.length < group.length - 1 || !isSeen) continue
    for (const { at, found } of marks) options.set(at, found)
  }
  if (options.size === 0) return columns
  return columns.map((column, at) => {
    const found = options.get(at)
    if (found === undefined) return column
    const why = `one choice of "${found.question}"`
    const question = choiceQuestion(found.question, found.option)
    return { ...column, question, role: 'attribute' as const, score: null, sure: 0.85, why }
  })
}

function inBrackets({ name, question }: ColumnMapping): Option | null {
  const found = /^(.+?) \[([^[\]]+)\]$/s.exec(name)
  const [, asked = '', option = ''] = found ?? []
  return found === null || (question !== null && question !== asked) ? null : { question: asked, option }
}

function afterDash({ name, question }: ColumnMapping): Option | null {
  if (question === null || !/^[A-Za-z]\w*_\d+$/.test(name)) return null
  const cut = question.lastIndexOf(' - ')
  if (cut <= 0) return null
  return { question: question.slice(0, cut).replace(/ - Selected Choice$/, ''), option: question.slice(cut + 3) }
}
