import type { ReadOptions } from '../types.ts'
import { isUnanswered } from '../values/scores.ts'
import { isBlank, isEmptyRow, type RawRow } from './raw-row.ts'
import { createTestAnswers } from './test-answers.ts'
import { misfit, underTable } from './width.ts'

/** Why a row is no record, in words. */
export interface Skipped {
  readonly reason: string
  /** Whether the row is none of a person's, so that columns left out need not be hidden: a footer, the header. */
  readonly isPublic: boolean
}

/** Why a row is no record; null for a row that is one. */
export function createSkipReason(
  { columns, reading }: Pick<ReadOptions, 'columns' | 'reading'>,
  least: number,
): (row: RawRow) => Skipped | null {
  const testAnswer = reading.tool === 'Qualtrics' ? createTestAnswers(columns) : null
  const unanswered = reading.tool === 'Zendesk' ? createUnanswered(columns) : null
  return (raw) => {
    if (raw.problem !== null) return { reason: raw.problem, isPublic: false }
    if (isEmptyRow(raw.cells)) return { reason: 'empty row', isPublic: true }
    const unfit = misfit(raw.cells, columns.length, least)
    if (unfit !== null) return { reason: unfit, isPublic: unfit === underTable }
    if (reading.headerRows > 0 && isHeaderAgain(raw.cells, columns))
      return { reason: 'the header again', isPublic: true }
    const reason = testAnswer?.(raw.cells) ?? unanswered?.(raw.cells) ?? null
    return reason === null ? null : { reason, isPublic: false }
  }
}

function isHeaderAgain(cells: readonly string[], columns: ReadOptions['columns']): boolean {
  if (columns.length < 2) return false
  for (const { index, name } of columns) {
    const cell = cells[index] ?? ''
    if (cell !== name && cell.trim() !== name && !isNumbered(cell, name, index)) return false
  }
  return true
}

/** Repeated and empty header cells have names that the file does not have: `Comment (2)`, `Column 3`. */
function isNumbered(cell: string, name: string, index: number): boolean {
  if (isBlank(cell)) return name === `Column ${index + 1}`
  return name.endsWith(')') && name.replace(/ \(\d+\)$/, '') === cell.trim()
}

/** Zendesk lists surveys that were sent and never answered, too. */
function createUnanswered(columns: ReadOptions['columns']): (cells: readonly string[]) => string | null {
  const scores = columns.filter(({ role }) => role === 'score')
  const comments = columns.filter(({ role }) => role === 'comment')
  return (cells) => {
    if (scores.length === 0 || comments.some(({ index }) => !isBlank(cells[index] ?? ''))) return null
    const isSilent = scores.every(({ index }) => isBlank(cells[index] ?? '') || isUnanswered(cells[index] ?? ''))
    return isSilent ? 'a survey that was not answered' : null
  }
}
