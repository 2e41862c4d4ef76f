import { plainText } from '../values/html.ts'

/**
 * A question as a label: without markup, line ends and the fields that survey tools leave in (`{{field:name}}`,
 * `${q://QID1/ChoiceDescription}`), which become an ellipsis.
 */
export function tidyQuestion(text: string): string {
  return plainText(text)
    .replace(/\{\{[^{}]{1,100}\}\}|\$\{[^{}]{1,100}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a header asks: ends in a question mark or has four words or more. */
export function asksSomething(name: string): boolean {
  return /[?？]\s*(\(\d+\))?$/.test(name) || name.trim().split(/\s+/).length >= 4
}

/** The question of a column of comments: its own, or its name where that is one. */
export function questionOf(column: { readonly name: string; readonly question: string | null }): string | null {
  if (column.question !== null) return column.question
  return asksSomething(column.name) ? column.name : null
}
