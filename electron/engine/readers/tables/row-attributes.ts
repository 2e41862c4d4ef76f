import { splitChoices } from '../values/choices.ts'
import { choiceIn } from './choice-columns.ts'
import type { MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import type { RowAnswer } from './row-answer.ts'
import type { RowPlan } from './row-plan.ts'

/** Between the choices of one question. */
const joint = '; '

/** Attributes of a row by name, empty ones absent; several choices of one question stand in one, parted by `; `. */
export function rowAttributes(
  { words }: MaskedRow,
  plan: RowPlan,
  answer: RowAnswer | null,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const { name, at, several } of plan.attributes) {
    const text = words[at] ?? ''
    if (isBlank(text)) continue
    const value = several === null ? text.trim() : splitChoices(text, several).join(joint)
    if (value !== '') put(attributes, name, value)
  }
  for (const { name, options } of plan.choices) {
    const chosen = options.flatMap(({ option, at }) => choiceIn(words[at] ?? '', option) ?? [])
    if (chosen.length > 0) put(attributes, name, chosen.join(joint))
  }
  if (answer?.kind === 'attribute') put(attributes, answer.question, answer.text.trim())
  return attributes
}

/** Assigning to `__proto__`, which a file may well call a column, would set no attribute. */
export function put(attributes: Record<string, string>, name: string, value: string): void {
  if (name === '__proto__')
    Object.defineProperty(attributes, name, { value, enumerable: true, writable: true, configurable: true })
  else attributes[name] = value
}
