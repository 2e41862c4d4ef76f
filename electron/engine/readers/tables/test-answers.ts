import type { ColumnMapping } from '../types.ts'

/** Qualtrics marks test answers as 'Survey Preview' (1) or 'Survey Test' (2); the words come in the survey's language. */
const reasons = new Map([
  ['survey preview', 'a test answer (Survey Preview)'],
  ['survey test', 'a test answer (Survey Test)'],
  ['spam', 'marked as spam by Qualtrics'],
  ['1', 'a test answer (Survey Preview)'],
  ['2', 'a test answer (Survey Test)'],
  ['8', 'marked as spam by Qualtrics'],
])

/** Says why a row of Qualtrics is no customer's answer, or null. */
export function createTestAnswers(columns: readonly ColumnMapping[]): (cells: readonly string[]) => string | null {
  const status = columns.find((column) => /^status$/i.test(column.name) || /^status$/i.test(column.question ?? ''))
  if (status === undefined) return () => null
  return (cells) => reasons.get((cells[status.index] ?? '').trim().toLowerCase()) ?? null
}
