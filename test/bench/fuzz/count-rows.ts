import Papa from 'papaparse'
import { readHead } from '#engine/readers/input/head.ts'
import { wholeText } from '#engine/readers/input/text.ts'
import { jsonRows } from '#engine/readers/json/file-rows.ts'
import { pageRows } from '#engine/readers/html/page.ts'
import { recordsOf } from '#engine/readers/tables/csv.ts'
import { withoutSepLine } from '#engine/readers/tables/sep-line.ts'
import { sheetBatches } from '#engine/readers/tables/workbook.ts'
import type { InputFile, Reading } from '#engine/readers/types.ts'

/** Rows below the header, counted apart from the reader: a text is split again as a whole. */
export async function countRows(file: InputFile, reading: Reading): Promise<number> {
  const all = await rowsOf(file, reading)
  return Math.max(0, all - reading.headerAt - reading.headerRows)
}

async function rowsOf(file: InputFile, { format, encoding, delimiter, sheet }: Reading): Promise<number> {
  const { size } = await readHead(file)
  switch (format) {
    case 'xlsx': {
      let rows = 0
      for await (const batch of sheetBatches(file, { sheet, size })) rows += batch.rows.length
      return rows
    }
    case 'html':
      return (await pageRows(file, { encoding, size })).count
    case 'json':
      return [...(await jsonRows(file, { encoding, size })).rows].length
    case 'jsonl': {
      const text = await wholeText(file, encoding)
      return 1 + text.replace(/\n$/, '').split('\n').length
    }
    default:
      return csvRows(await wholeText(file, encoding), delimiter)
  }
}

/** By Papa Parse alone where its rules and ours are the same: no quotation mark is open at the end, lines end in LF. */
function csvRows(text: string, delimiter: string | null): number {
  if (delimiter === null || text.includes('\r')) return recordsOf(text, delimiter, false).length
  const { data, errors } = Papa.parse<string[]>(withoutSepLine(text), { delimiter, newline: '\n' })
  if (errors.some(({ code }) => code === 'MissingQuotes')) return recordsOf(text, delimiter, false).length
  return text.endsWith('\n') ? data.length - 1 : data.length
}
