import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { openWorkbook, type SheetPart, type WorkbookPackage } from '../workbook/package.ts'
import { sheetRows } from '../workbook/sheet-rows.ts'
import type { CsvBatch } from './csv.ts'
import { filledCells, type RawRow } from './raw-row.ts'

/** What a workbook looks like before it is read. */
export interface WorkbookHead {
  readonly sheet: string
  /** The first rows of that sheet. */
  readonly rows: readonly RawRow[]
  /** All that hold anything, in the workbook's order. */
  readonly sheets: readonly string[]
  readonly notes: readonly string[]
  /** Whether numbers that are dates count days from 1904. */
  readonly is1904: boolean
}

interface SheetHead {
  readonly part: SheetPart
  readonly rows: readonly RawRow[]
  /** Filled cells; of a long sheet extrapolated from its head. */
  readonly filled: number
}

const headCells = 200_000
const headRows = 20_000

/**
 * Looks at the first rows of every sheet and takes the one asked for, else the one with most filled cells. A hidden
 * sheet is taken only where no other holds anything.
 * @throws ReadError 'no-such-sheet' naming the sheets there are, 'no-rows', 'damaged', 'too-large', 'password'
 */
export async function workbookHead(file: InputFile, name: string | null): Promise<WorkbookHead> {
  const book = await openWorkbook(file)
  try {
    const asked = name === null ? null : sheetNamed(book, name)
    const heads: SheetHead[] = []
    for (const part of book.sheets) heads.push(await sheetHead(book, part))
    const chosen = heads.find((head) => head.part === asked) ?? fullest(file, heads)
    const sheets = heads.filter((head) => head.filled > 0 || head === chosen).map((head) => head.part.name)
    return { sheet: chosen.part.name, rows: chosen.rows, sheets, notes: notesOf(chosen, heads), is1904: book.is1904 }
  } finally {
    book.close()
  }
}

/** The rows of one sheet in batches, in bounded memory. `bytesDone` counts as parts of the file's size. */
export async function* sheetBatches(
  file: InputFile,
  {
    sheet,
    size,
    signal,
  }: { readonly sheet: string | null; readonly size: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<CsvBatch> {
  const name = sheet ?? (await workbookHead(file, null)).sheet
  const book = await openWorkbook(file)
  try {
    const part = sheetNamed(book, name)
    for await (const { rows, bytesDone } of sheetRows(book, part, signal)) {
      yield { rows, bytesDone: Math.round((size * bytesDone) / Math.max(1, part.bytes)) }
    }
  } finally {
    book.close()
  }
}

async function sheetHead(book: WorkbookPackage, part: SheetPart): Promise<SheetHead> {
  const rows: RawRow[] = []
  let filled = 0
  for await (const batch of sheetRows(book, part)) {
    for (const row of batch.rows) {
      rows.push(row)
      filled += filledCells(row.cells)
    }
    if (filled < headCells && rows.length < headRows) continue
    return { part, rows, filled: Math.round((filled * part.bytes) / Math.max(1, batch.bytesDone)) }
  }
  return { part, rows, filled }
}

function sheetNamed(book: WorkbookPackage, name: string): SheetPart {
  const found = book.sheets.find((sheet) => sheet.name === name)
  if (found !== undefined) return found
  const there = book.sheets.map((sheet) => sheet.name)
  throw new ReadError('no-such-sheet', `${book.file.name} has no sheet "${name}". It has: ${there.join(', ')}.`, {
    file: book.file.name,
    sheets: there,
  })
}

function fullest(file: InputFile, heads: readonly SheetHead[]): SheetHead {
  const visible = heads.filter((head) => !head.part.isHidden && head.filled > 0)
  let best: SheetHead | null = null
  for (const head of visible.length > 0 ? visible : heads) {
    if (head.filled > (best?.filled ?? 0)) best = head
  }
  if (best !== null) return best
  throw new ReadError('no-rows', `${file.name} has no filled cells on any sheet. Export it again with its rows.`, {
    file: file.name,
  })
}

function notesOf(chosen: SheetHead, heads: readonly SheetHead[]): readonly string[] {
  const notes: string[] = []
  const others = heads.filter((head) => head !== chosen && head.filled > 0)
  const names = (hidden: boolean): string =>
    others
      .filter(({ part }) => part.isHidden === hidden)
      .map(({ part }) => part.name)
      .join(', ')
  const which = `${chosen.part.isHidden ? 'Hidden sheet' : 'Sheet'} “${chosen.part.name}” is read`
  if (names(false) !== '') notes.push(`${which}; the workbook also has: ${names(false)}.`)
  else if (chosen.part.isHidden) notes.push(`${which}: no other holds anything.`)
  if (names(true) !== '') notes.push(`Hidden sheets are left aside: ${names(true)}.`)
  const formulas = chosen.rows.reduce((count, row) => count + formulasWithoutResult(row), 0)
  if (formulas > 0) {
    notes.push(
      `${formulas === 1 ? '1 cell is a formula' : `${formulas.toLocaleString('en')} cells are formulas`} without a stored result and read as empty: open the workbook in Excel or LibreOffice and save it again to have them.`,
    )
  }
  const rounded = roundedNumber(chosen.rows)
  if (rounded !== null) {
    notes.push(
      `Numbers such as ${rounded} have lost their last digits: workbooks keep 15. Export ids as text to have them whole.`,
    )
  }
  return notes
}

/** A number of 18 digits or more whose end is zeros, as only rounding leaves them. */
function roundedNumber(rows: readonly RawRow[]): string | null {
  for (const { cells } of rows) {
    const found = cells.find((cell) => cell.length >= 18 && cell.length <= 22 && /^[1-9]\d{14}\d{0,2}0+$/.test(cell))
    if (found !== undefined) return found
  }
  return null
}

function formulasWithoutResult({ remarks = [] }: RawRow): number {
  return remarks.filter(({ reason }) => reason.endsWith('formula without a stored result')).length
}
