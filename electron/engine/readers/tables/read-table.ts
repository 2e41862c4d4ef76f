import type { InputFile, ReadItem, ReadOptions } from '../types.ts'
import { csvBatches, type CsvBatch } from './csv.ts'
import { createRowReader } from './row-reader.ts'
import { leastWidth } from './width.ts'
import { chooseSheet, readSheets } from './workbook.ts'
import type { RawRow } from './raw-row.ts'

type RowReader = (row: RawRow) => ReadItem

/** Every row below the header as one item, in order. */
export async function* readTable(file: InputFile, options: ReadOptions, size: number): AsyncGenerator<ReadItem> {
  const { headerAt, headerRows } = options.reading
  const firstRow = headerAt + headerRows + 1
  let reader: RowReader | null = null
  for await (const batch of batches(file, options, size)) {
    options.signal?.throwIfAborted()
    const rows = batch.rows.filter((row) => row.row >= firstRow)
    if (rows.length > 0) reader ??= createRowReader(options, leastWidth(rows, options.columns.length))
    for (const row of rows) if (reader !== null) yield reader(row)
    options.onBytes?.(batch.bytesDone, size)
    await pause()
  }
}

function batches(file: InputFile, { reading, signal }: ReadOptions, size: number): AsyncGenerator<CsvBatch> {
  if (reading.format === 'xlsx') return sheetBatches(file, reading.sheet, size)
  return csvBatches(file, { encoding: reading.encoding, delimiter: reading.delimiter, signal })
}

const sheetBatchRows = 1_000

async function* sheetBatches(file: InputFile, name: string | null, size: number): AsyncGenerator<CsvBatch> {
  const { rows } = chooseSheet(file, await readSheets(file), name)
  for (let at = 0; at < rows.length; at += sheetBatchRows) {
    const batch = rows.slice(at, at + sheetBatchRows)
    yield { rows: batch, bytesDone: Math.round((size * Math.min(rows.length, at + sheetBatchRows)) / rows.length) }
  }
}

/** Lets queries and cancel get through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
