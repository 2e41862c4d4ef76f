import { pageRows } from '../html/page.ts'
import { readHead, type Head } from '../input/head.ts'
import { decodeText } from '../input/text.ts'
import { jsonRows } from '../json/file-rows.ts'
import { lineBatches } from '../json/lines.ts'
import type { CountedRows } from '../json/rows.ts'
import { loadPeopleFinder } from '../masking/names/find.ts'
import type { InputFile, ReadItem, ReadOptions } from '../types.ts'
import { csvBatches, type CsvBatch } from './csv.ts'
import type { RawRow } from './raw-row.ts'
import { createTableReader } from './table-reader.ts'
import { sheetBatches } from './workbook.ts'

/** Every row below the header as one item, in order. */
export async function* readTable(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const head = await readHead(file)
  let above = options.reading.headerAt + options.reading.headerRows
  const people = options.mask.includes('name') ? await loadPeopleFinder() : null
  const reader = createTableReader(options, people)
  for await (const batch of batches(file, options, head)) {
    options.signal?.throwIfAborted()
    const rows = above === 0 ? batch.rows : batch.rows.slice(above)
    above = Math.max(0, above - batch.rows.length)
    yield* reader.push(rows)
    options.onBytes?.(batch.bytesDone, head.size)
    await pause()
  }
  yield* reader.end()
  options.onBytes?.(head.size, head.size)
}

function batches(file: InputFile, { reading, signal }: ReadOptions, head: Head): AsyncGenerator<CsvBatch> {
  const { encoding, delimiter, sheet } = reading
  const { size } = head
  switch (reading.format) {
    case 'xlsx':
      return sheetBatches(file, { sheet, size, signal })
    case 'html':
      return inPieces(pageRows(file, { encoding, size, signal }), size)
    case 'json':
      return inPieces(jsonRows(file, { encoding, size, signal }), size)
    case 'jsonl':
      return lineBatches(file, { text: decodeText(head.bytes, encoding), cut: !head.whole }, { encoding, signal })
    default:
      return csvBatches(file, { encoding, delimiter, signal })
  }
}

const pieceRows = 1_000

async function* inPieces(read: Promise<CountedRows>, size: number): AsyncGenerator<CsvBatch> {
  const { rows, count } = await read
  let piece: RawRow[] = []
  let taken = 0
  for (const row of rows) {
    piece.push(row)
    if (piece.length < pieceRows) continue
    taken += piece.length
    yield { rows: piece, bytesDone: Math.round((size * taken) / count) }
    piece = []
  }
  yield { rows: piece, bytesDone: size }
}

/** Lets queries and cancel get through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
