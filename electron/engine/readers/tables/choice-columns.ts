import type { ColumnRole } from '#shared/domain/reading.ts'

/** One question whose options have a column each. */
export interface ChoiceGroup {
  readonly question: string
  /** Options in the file's order, with the index of their column. */
  readonly options: readonly { readonly option: string; readonly index: number }[]
}

interface ChoiceColumn {
  readonly index: number
  readonly question: string | null
  readonly role: ColumnRole
}

/** What stands for the question of a column that is one option of it: `Which areas do you use? [Planning]`. */
export function choiceQuestion(question: string, option: string): string {
  return `${question} [${option}]`
}

/** Columns of attributes whose question names one option, two or more under the same question. */
export function choiceGroups(columns: readonly ChoiceColumn[]): readonly ChoiceGroup[] {
  const groups = new Map<string, { option: string; index: number }[]>()
  for (const { index, question, role } of columns) {
    const named = role === 'attribute' && question?.endsWith(']') === true ? optionOf(question) : null
    if (named === null) continue
    const group = groups.get(named.question)
    if (group === undefined) groups.set(named.question, [{ option: named.option, index }])
    else group.push({ option: named.option, index })
  }
  return [...groups].flatMap(([question, options]) => (options.length > 1 ? [{ question, options }] : []))
}

function optionOf(text: string): { readonly question: string; readonly option: string } | null {
  const found = /^(.+?) \[([^[\]]+)\]$/s.exec(text)
  return found === null ? null : { question: found[1] ?? '', option: found[2] ?? '' }
}

const unchosen = /^(0|false|no|n|nein|non|off|unchecked|not selected|not checked|unselected|faux|falsch)$/i
const chosen = /^(1|true|yes|y|x|ja|oui|on|checked|selected|vrai|wahr|✓|✔|☑)$/i

/** The choice a cell of an option's column stands for; null where it was not chosen. */
export function choiceIn(cell: string, option: string): string | null {
  const text = cell.trim()
  if (text === '' || unchosen.test(text)) return null
  return chosen.test(text) ? option : text
}

/** Whether the cells of a column only say that its option was chosen, so that it is no scale and no free text. */
export function isChoiceColumn(cells: readonly string[], option: string): boolean {
  const wanted = option.trim().toLowerCase()
  return cells.every((cell) => {
    const text = cell.trim().toLowerCase()
    return text === wanted || unchosen.test(text) || chosen.test(text)
  })
}
