import type { FileFormat } from '#shared/domain/reading.ts'
import { pageRows } from '../html/page.ts'
import type { FoundFormat } from '../input/find-format.ts'
import { jsonRows } from '../json/file-rows.ts'
import { headRows } from '../json/lines.ts'
import type { CountedRows } from '../json/rows.ts'
import type { InputFile, Reading } from '../types.ts'
import { recordsOf } from './csv.ts'
import { guessDelimiter } from './delimiter.ts'
import type { TableSource } from './inspect-table.ts'
import type { RawRow } from './raw-row.ts'
import { workbookHead } from './workbook.ts'

export interface TableHead {
  readonly source: TableSource
  readonly rows: readonly RawRow[]
  readonly notes: readonly string[]
}

export const tableFormats: ReadonlySet<FileFormat> = new Set(['csv', 'xlsx', 'html', 'json', 'jsonl'])

/**
 * The first rows of a table, whatever it is stored in, the header among them.
 * @throws ReadError for a file without a table
 */
export async function tableHead(file: InputFile, found: FoundFormat, asked: Partial<Reading> = {}): Promise<TableHead> {
  const { format, encoding, head, text } = found
  const source = { format, encoding, delimiter: null, sheet: null, sheets: [], is1904: false }
  switch (format) {
    case 'xlsx': {
      const { sheet, sheets, rows, notes, is1904 } = await workbookHead(file, asked.sheet ?? null)
      return { source: { ...source, sheet, sheets, is1904 }, rows, notes }
    }
    case 'html':
      return { source, rows: firstOf(await pageRows(file, { encoding, size: head.size })), notes: [] }
    case 'json':
      return { source, rows: firstOf(await jsonRows(file, { encoding, size: head.size })), notes: [] }
    case 'jsonl':
      return { source, rows: headRows(file, text, !head.whole), notes: [] }
    default: {
      const delimiter = asked.delimiter ?? guessDelimiter(text).delimiter
      return { source: { ...source, delimiter }, rows: recordsOf(text, delimiter, !head.whole), notes: [] }
    }
  }
}

const headRowsMost = 20_000

function firstOf({ rows }: CountedRows): readonly RawRow[] {
  const first: RawRow[] = []
  for (const row of rows) {
    if (first.length === headRowsMost) break
    first.push(row)
  }
  return first
}
