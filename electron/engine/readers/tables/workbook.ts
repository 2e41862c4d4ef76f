import readWorkbook from 'read-excel-file/node'
import { ReadError } from '../errors.ts'
import { asReadError } from '../input/head.ts'
import type { InputFile } from '../types.ts'
import { filledCells, type RawRow } from './raw-row.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly RawRow[]
}

/**
 * Reads all sheets of a workbook as text. Dates become `2026-03-04` or `2026-03-04 15:00:00`, as the cell shows
 * them (Excel has no time zones); numbers get a dot and no grouping. Row numbers are the sheet's own.
 * @throws ReadError 'damaged' for a workbook that cannot be parsed
 */
export async function readSheets(file: InputFile): Promise<readonly Sheet[]> {
  const sheets = await parsed(file)
  return sheets.map((sheet) => ({
    name: sheet.sheet,
    rows: sheet.data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText), problem: null })),
  }))
}

async function parsed(file: InputFile) {
  try {
    return await readWorkbook(file.path, { trim: false })
  } catch (error) {
    const known = asReadError(file, error)
    if (known instanceof ReadError) throw known
    const reason = error instanceof Error ? error.message.slice(0, 200) : ''
    throw new ReadError(
      'damaged',
      `${file.name} could not be read as a workbook. Open it in Excel or LibreOffice, save it as .xlsx again and import that.`,
      { file: file.name, reason },
    )
  }
}

/**
 * The sheet asked for, else the one with most filled cells.
 * @throws ReadError 'no-such-sheet' naming the sheets there are, 'no-rows' when no sheet holds anything
 */
export function chooseSheet(file: InputFile, sheets: readonly Sheet[], name: string | null): Sheet {
  if (name !== null) {
    const found = sheets.find((sheet) => sheet.name === name)
    if (found !== undefined) return found
    const there = sheets.map((sheet) => sheet.name)
    throw new ReadError('no-such-sheet', `${file.name} has no sheet "${name}". It has: ${there.join(', ')}.`, {
      file: file.name,
      sheets: there,
    })
  }
  let best: Sheet | null = null
  let most = 0
  for (const sheet of sheets) {
    const filled = sheet.rows.reduce((sum, row) => sum + filledCells(row.cells), 0)
    if (filled > most) [best, most] = [sheet, filled]
  }
  if (best === null) {
    throw new ReadError('no-rows', `${file.name} has no filled cells on any sheet. Export it again with its rows.`, {
      file: file.name,
    })
  }
  return best
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'number' ? numberText(value) : ''
}

/** Excel's days count without a zone and arrive as UTC; fractions of a second are rounding. */
function dateText(date: Date): string {
  if (Number.isNaN(date.valueOf())) return ''
  const iso = new Date(Math.round(date.valueOf() / 1000) * 1000).toISOString()
  const time = iso.slice(11, 19)
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** Long ids stay digits instead of turning into 7.78E+18. */
function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}
