import type { ReadItem, ReadOptions, ReadRecord } from '../types.ts'
import { createMasker } from '../masking/masker.ts'
import { cellsOf, mapRow, textOfRole, type MappedRow } from './mapped-row.ts'
import { isEmptyRow, type RawRow } from './raw-row.ts'
import type { Remark } from './remark.ts'
import { createRespondents } from './respondents.ts'
import { rowAccountFacts, rowDeal } from './row-deal.ts'
import { rowPassages } from './row-passages.ts'
import { rowScores } from './row-scores.ts'
import { rowDate } from './row-when.ts'
import { testAnswer } from './test-answers.ts'
import { misfit } from './width.ts'

const doubt: Remark = {
  reason: 'A quotation mark inside a cell is not doubled, so the row may hold several',
  fate: 'kept as one row',
}

/**
 * Makes records of a table's rows, one item for each row.
 * @param options reading, columns and what to mask
 * @param least how many cells a record needs at least, by `leastWidth`
 */
export function createRowReader(options: ReadOptions, least: number): (row: RawRow) => ReadItem {
  const { columns, reading } = options
  const masker = createMasker(options.mask)
  const respondentOf = createRespondents()

  return (raw) => {
    const reason = skipReason(raw, options, least)
    if (reason !== null) return { type: 'skip', row: raw.row, reason }
    const row = mapRow(raw.row, raw.cells, columns, masker)
    const record = recordOf(row, reading, respondentOf(row))
    const remarks = raw.isDoubtful === true ? [...record.remarks, doubt] : record.remarks
    return { type: 'record', record: { ...record, remarks }, masked: row.masked }
  }
}

function skipReason(raw: RawRow, { columns, reading }: ReadOptions, least: number): string | null {
  if (raw.problem !== null) return raw.problem
  if (isEmptyRow(raw.cells)) return 'empty row'
  const unfit = misfit(raw.cells, columns.length, least)
  if (unfit !== null) return unfit
  if (reading.headerRows > 0 && isHeaderAgain(raw.cells, columns)) return 'the header again'
  return reading.tool === 'Qualtrics' ? testAnswer(raw.cells, columns) : null
}

function isHeaderAgain(cells: readonly string[], columns: ReadOptions['columns']): boolean {
  return columns.length > 1 && columns.every((column) => (cells[column.index] ?? '').trim() === column.name)
}

function recordOf(row: MappedRow, reading: ReadOptions['reading'], respondent: string | null): ReadRecord {
  const when = rowDate(cellsOf(row, 'when'), reading.dateOrder, 'kept without a date')
  const { scores, remarks: scoreRemarks } = rowScores(row)
  const { passages, nonAnswers } = rowPassages(row, reading.kind)
  const deal = reading.kind === 'deal' ? rowDeal(row) : null
  const account = hasAccountFacts(row, reading.kind) ? rowAccountFacts(row, reading.dateOrder) : null
  return {
    place: { from: row.row, to: row.row },
    ownId: textOfRole(row, 'id'),
    account: textOfRole(row, 'account'),
    respondent,
    when: when.when,
    title: textOfRole(row, 'title'),
    durationMs: null,
    scores,
    deal: deal?.deal ?? null,
    accountFacts: account?.facts ?? null,
    attributes: attributesOf(row),
    cells: row.cells.map((cell) => cell.text),
    passages,
    nonAnswers,
    remarks: [
      ...when.remarks,
      ...scoreRemarks,
      ...(deal?.remarks ?? []),
      ...(account?.remarks ?? []),
      ...unreadable(row),
    ],
  }
}

function hasAccountFacts(row: MappedRow, kind: string): boolean {
  return kind === 'account' || row.cells.some(({ column }) => column.role === 'value' || column.role === 'renewal')
}

function attributesOf(row: MappedRow): Readonly<Record<string, string>> {
  return Object.fromEntries(cellsOf(row, 'attribute').map(({ column, text }) => [column.name, text.trim()]))
}

function unreadable(row: MappedRow): readonly Remark[] {
  const column = row.cells.find((cell) => cell.text.includes('\uFFFD'))?.column.name
  if (column === undefined) return []
  return [{ reason: `A character in "${column}" could not be read`, fate: 'kept with � in its place' }]
}
