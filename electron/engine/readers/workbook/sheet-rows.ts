import { ReadError } from '../errors.ts'
import type { RawRow } from '../tables/raw-row.ts'
import type { Remark } from '../tables/remark.ts'
import type { InputFile } from '../types.ts'
import { cellText, type CellContext } from './cell-text.ts'
import { columnIndex } from './cell-reference.ts'
import type { SheetPart, WorkbookPackage } from './package.ts'
import { XmlReader } from './xml.ts'

/** Rows that end in a piece of the sheet's XML, and how much of it was read. */
export interface SheetBatch {
  readonly rows: readonly RawRow[]
  /** Unpacked bytes read so far. */
  readonly bytesDone: number
}

/** Empty rows between filled ones that are given as rows, each time; a sheet may leave out a million of them. */
const mostEmptyRows = 100

/** Cells that are given in all, empty ones included: a row may state one cell, in column 16,384. */
const mostCells = 100_000_000

/** Rows are made as wide as the widest before them, so that an empty last cell is one, up to this many columns. */
const mostPadding = 500

const mostRemarksOfRow = 5

/**
 * The rows of a sheet as texts, in bounded memory. Row numbers are the sheet's own; empty rows at its end are left out.
 * A cell that cannot be read costs that cell, with a remark.
 * @throws ReadError 'damaged', 'too-large'
 */
export async function* sheetRows(
  book: WorkbookPackage,
  sheet: SheetPart,
  signal?: AbortSignal,
): AsyncGenerator<SheetBatch> {
  const { file, archive } = book
  const builder = new RowBuilder(book)
  const reader = new XmlReader(file, builder)
  const filler = new GapFiller(file)
  let bytesDone = 0
  for await (const bytes of archive.bytesOf(sheet.entry)) {
    signal?.throwIfAborted()
    reader.write(bytes)
    bytesDone += bytes.length
    yield { rows: builder.take().flatMap((row) => filler.filled(row)), bytesDone }
  }
  reader.close()
  yield { rows: builder.take().flatMap((row) => filler.filled(row)), bytesDone }
}

/** Follows the elements row, c, v, f, is and t of a sheet (ECMA-376 part 1, 18.3.1). */
class RowBuilder {
  readonly #context: CellContext
  #rows: RawRow[] = []
  #cells: string[] = []
  #remarks: Remark[] = []
  #row = 0
  #width = 0
  #column = -1
  #reference = ''
  #type = ''
  #style = 0
  #value: string | null = null
  #hasFormula = false
  #takesText = false
  #phonetic = 0

  constructor(context: CellContext) {
    this.#context = context
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#openValue()
    else if (name === 't' && this.#phonetic === 0) this.#openValue()
    else if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'rPh') this.#phonetic++
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#takesText = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#rows.push(this.#closedRow())
    else if (name === 'rPh') this.#phonetic--
  }

  readonly text = (text: string): void => {
    if (this.#takesText) this.#value = (this.#value ?? '') + text
  }

  take(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #openRow(stated: string | undefined): void {
    const row = Number(stated)
    this.#row = Number.isInteger(row) && row > this.#row && row <= 2 ** 24 ? row : this.#row + 1
    this.#cells = []
    this.#remarks = []
    this.#column = -1
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = columnIndex(r ?? '')
    this.#column = column !== null && column > this.#column ? column : this.#column + 1
    this.#reference = r ?? ''
    this.#type = t ?? 'n'
    this.#style = Number(s ?? 0)
    this.#value = null
    this.#hasFormula = false
  }

  #openValue(): void {
    this.#takesText = true
    this.#value ??= ''
  }

  #closeCell(): void {
    const { text, lost } = cellText(
      { type: this.#type, style: this.#style, value: this.#value, hasFormula: this.#hasFormula },
      this.#context,
    )
    if (lost !== null && this.#remarks.length < mostRemarksOfRow) {
      this.#remarks.push({ reason: `Cell ${this.#reference.slice(0, 10)} ${lost}`, fate: 'kept without it' })
    }
    if (text === '') return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
  }

  #closedRow(): RawRow {
    this.#width = Math.max(this.#width, Math.min(this.#cells.length, mostPadding))
    if (this.#cells.length > 0) while (this.#cells.length < this.#width) this.#cells.push('')
    const row = { row: this.#row, cells: this.#cells, problem: null }
    return this.#remarks.length === 0 ? row : { ...row, remarks: this.#remarks }
  }
}

/** Holds empty rows back until a filled one follows, and puts in those that the sheet leaves out. */
class GapFiller {
  readonly #file: InputFile
  #last = 0
  #cells = 0

  constructor(file: InputFile) {
    this.#file = file
  }

  filled(row: RawRow): readonly RawRow[] {
    if (row.cells.length === 0 && row.remarks === undefined) return []
    this.#cells += row.cells.length
    if (this.#cells > mostCells) {
      throw new ReadError(
        'too-large',
        `${this.#file.name} spreads its cells over too many columns. Export the filled part as CSV and import that.`,
        { file: this.#file.name },
      )
    }
    const gap: RawRow[] = []
    const from = Math.max(this.#last + 1, row.row - mostEmptyRows)
    for (let at = from; at < row.row; at++) gap.push({ row: at, cells: [], problem: null })
    this.#last = row.row
    return gap.length === 0 ? [row] : [...gap, row]
  }
}
