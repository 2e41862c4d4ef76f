import { textOf } from '../input/text.ts'
import type { InputFile } from '../types.ts'
import type { RawRow } from './raw-row.ts'
import { RecordSplitter } from './record-splitter.ts'
import { withoutSepLine } from './sep-line.ts'

/** Records of a text that is in memory. An unfinished last record is left out if the text was cut. */
export function recordsOf(text: string, delimiter: string | null, cut: boolean): RawRow[] {
  const splitter = new RecordSplitter(delimiter, newlineOf(text))
  const rows = splitter.push(withoutSepLine(text))
  return cut ? rows : [...rows, ...splitter.end()]
}

export interface CsvBatch {
  readonly rows: readonly RawRow[]
  readonly bytesDone: number
}

export interface CsvOptions {
  readonly encoding: string
  readonly delimiter: string | null
  readonly signal?: AbortSignal | undefined
}

/** The records of a file in batches, in bounded memory. */
export async function* csvBatches(file: InputFile, options: CsvOptions): AsyncGenerator<CsvBatch> {
  let splitter: RecordSplitter | null = null
  let bytesDone = 0
  for await (const chunk of textOf(file, options.encoding, options.signal)) {
    bytesDone = chunk.bytesDone
    if (chunk.text === '') continue
    let text = chunk.text
    if (splitter === null) {
      splitter = new RecordSplitter(options.delimiter, newlineOf(text))
      text = withoutSepLine(text)
    }
    yield { rows: splitter.push(text), bytesDone }
  }
  if (splitter !== null) yield { rows: splitter.end(), bytesDone }
}

/**
 * Only files of old Macintosh tools end lines with a lone CR; a CR before LF is taken off the last cell. Cells hold line
 * ends, too, so the more frequent one counts.
 */
function newlineOf(text: string): '\n' | '\r' {
  if (!text.includes('\r')) return '\n'
  const start = text.slice(0, 256 * 1024)
  const lineFeeds = start.split('\n').length - 1
  const returns = start.split(/\r(?!\n)/).length - 1
  return returns > lineFeeds ? '\r' : '\n'
}
