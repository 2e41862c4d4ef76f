import type { ColumnMapping } from '../types.ts'

/** A column of questions needs a column of comments that answer them; without one it is an attribute. */
export function withQuestionColumn(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columns.some(({ role }) => role === 'comment')) return columns
  return columns.map((column) =>
    column.role === 'question'
      ? { ...column, role: 'attribute' as const, why: 'no column of comments answers it' }
      : column,
  )
}
