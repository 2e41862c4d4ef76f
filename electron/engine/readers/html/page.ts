import { ReadError } from '../errors.ts'
import { refuseOverLimit } from '../input/limits.ts'
import { decodeText, wholeText } from '../input/text.ts'
import type { CountedRows } from '../json/rows.ts'
import { filledCells } from '../tables/raw-row.ts'
import type { InputFile } from '../types.ts'
import { htmlTables, type HtmlTable } from './read-tables.ts'
import iconv from 'iconv-lite'

/**
 * The rows of the table with most rows of a web page, which is what many tools call an Excel export.
 * @throws ReadError 'unknown-format' for a page without a table, 'no-rows' for one whose tables are empty, 'too-large'
 */
export async function pageRows(
  file: InputFile,
  {
    encoding,
    size,
    signal,
  }: { readonly encoding: string; readonly size: number; readonly signal?: AbortSignal | undefined },
): Promise<CountedRows> {
  refuseOverLimit(file, size)
  const tables = htmlTables(await wholeText(file, encoding, signal))
  if (tables.length === 0) {
    throw new ReadError('unknown-format', `${file.name} is a web page without a table. ${next}`, {
      file: file.name,
      what: 'a web page',
    })
  }
  const rows = longest(tables)
  if (rows.length === 0) {
    throw new ReadError('no-rows', `${file.name} is a web page whose tables are empty. ${next}`, { file: file.name })
  }
  return { rows: rows.map((cells, index) => ({ row: index + 1, cells, problem: null })), count: rows.length }
}

const next = 'Export the data as CSV or XLSX and import that.'

function longest(tables: readonly HtmlTable[]): HtmlTable {
  let best: HtmlTable = []
  let most = 0
  for (const table of tables) {
    const filled = table.filter((cells) => filledCells(cells) > 0).length
    if (filled > most) [best, most] = [table, filled]
  }
  return best
}

/** The encoding that a page names in its head, where there is such an encoding; else the one guessed by its bytes. */
export function pageEncoding(head: Buffer, guessed: string): string {
  if (guessed !== 'windows-1252') return guessed
  const start = decodeText(head.subarray(0, 4096), 'windows-1252')
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1]?.toLowerCase()
  return named !== undefined && named !== 'utf-8' && iconv.encodingExists(named) ? named : guessed
}
