import { writeSync } from 'node:fs'
import type { ExportFormat } from '#shared/contract/selection.ts'
import { csvLines, csvStart } from './csv.ts'
import { openXlsx } from './xlsx.ts'

/** Several values in one cell stay a list in JSON and stand one after the other in a table. */
export type RowCell = string | number | null | readonly string[]

export interface RowWriter {
  readonly write: (rows: readonly (readonly RowCell[])[]) => void
  readonly end: () => void
}

interface Sheet {
  /** What the sheet of a workbook is called. */
  readonly sheet: string
  readonly header: readonly string[]
}

/** Writes rows under a header to an open file, piece by piece. */
export const openRows = (format: ExportFormat, file: number, { sheet, header }: Sheet): RowWriter =>
  writers[format](file, header, sheet)

const flat = (cell: RowCell): string | number | null =>
  typeof cell === 'object' && cell !== null ? cell.join('; ') : cell

const writers: Readonly<Record<ExportFormat, (file: number, header: readonly string[], sheet: string) => RowWriter>> = {
  csv(file, header) {
    writeSync(file, csvStart + csvLines([header]))
    return {
      write: (rows) => writeSync(file, csvLines(rows.map((cells) => cells.map((cell) => flat(cell) ?? '')))),
      end: () => undefined,
    }
  },
  xlsx(file, header, sheet) {
    const book = openXlsx(file, sheet)
    book.write([header])
    return { write: (rows) => book.write(rows.map((cells) => cells.map(flat))), end: book.end }
  },
  json(file, header) {
    let isFirst = true
    writeSync(file, '[')
    return {
      write(rows) {
        for (const cells of rows) {
          const row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? null]))
          writeSync(file, `${isFirst ? '' : ','}\n${JSON.stringify(row)}`)
          isFirst = false
        }
      },
      end: () => writeSync(file, '\n]\n'),
    }
  },
}
