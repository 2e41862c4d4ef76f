import { ReadError } from '../errors.ts'
import { longestRecord } from '../input/limits.ts'
import { textOf } from '../input/text.ts'
import type { RawRow } from '../tables/raw-row.ts'
import type { InputFile } from '../types.ts'
import { parseJson, type Json } from './parse.ts'
import { KeyColumns } from './rows.ts'

export interface LineBatch {
  readonly rows: readonly RawRow[]
  readonly bytesDone: number
}

interface JsonLine {
  readonly line: number
  /** Null for a line that is not JSON. */
  readonly record: { readonly json: Json } | null
  readonly text: string
}

/**
 * Header and rows of the head of a JSON Lines text; row numbers are lines.
 * @param cut whether the text goes on, so that its last line may be half of one
 * @throws ReadError 'no-rows' where no line holds an object
 */
export function headRows(file: InputFile, text: string, cut: boolean): readonly RawRow[] {
  const lines = linesOf(text, cut)
  const columns = columnsOf(lines)
  if (columns.size === 0) {
    throw new ReadError('no-rows', `${file.name} has no line that is a JSON object. Export it again.`, {
      file: file.name,
    })
  }
  return [columns.header(), ...lines.map((line) => rowOf(columns, line))]
}

/**
 * All rows of a JSON Lines file in batches, in bounded memory, the header first.
 * @param head the text that `headRows` was given, whose keys are the columns
 */
export async function* lineBatches(
  file: InputFile,
  head: { readonly text: string; readonly cut: boolean },
  { encoding, signal }: { readonly encoding: string; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<LineBatch> {
  const columns = columnsOf(linesOf(head.text, head.cut))
  yield { rows: [columns.header()], bytesDone: 0 }
  const splitter = new LineSplitter()
  let bytesDone = 0
  for await (const chunk of textOf(file, encoding, signal)) {
    bytesDone = chunk.bytesDone
    yield { rows: splitter.push(chunk.text).map((line) => rowOf(columns, line)), bytesDone }
  }
  yield { rows: splitter.end().map((line) => rowOf(columns, line)), bytesDone }
}

function columnsOf(lines: readonly JsonLine[]): KeyColumns {
  const columns = new KeyColumns()
  for (const { record } of lines) if (record !== null) columns.add(record.json)
  return columns
}

function linesOf(text: string, cut: boolean): readonly JsonLine[] {
  const splitter = new LineSplitter()
  const lines = splitter.push(text)
  return cut ? lines : [...lines, ...splitter.end()]
}

function rowOf(columns: KeyColumns, { line, record, text }: JsonLine): RawRow {
  if (record !== null) return columns.row(line, record.json)
  if (text.trim() === '') return { row: line, cells: [], problem: null }
  const problem = text.length > longestRecord ? 'the line is longer than 32 million characters' : 'the line is not JSON'
  return { row: line, cells: [text.slice(0, 1_000)], problem }
}

/** Cuts text that comes in pieces into lines; of a line that is too long only the start is kept. */
class LineSplitter {
  #pieces: string[] = []
  #length = 0
  #line = 0

  push(text: string): JsonLine[] {
    const lines: JsonLine[] = []
    let at = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      this.#add(text.slice(at, end))
      lines.push(this.#take())
      at = end + 1
    }
    this.#add(text.slice(at))
    return lines
  }

  end(): JsonLine[] {
    return this.#length === 0 ? [] : [this.#take()]
  }

  #add(text: string): void {
    this.#length += text.length
    if (this.#length - text.length <= longestRecord) this.#pieces.push(text)
  }

  #take(): JsonLine {
    const text = this.#pieces.join('')
    const isTooLong = this.#length > longestRecord
    this.#pieces = []
    this.#length = 0
    this.#line += 1
    return { line: this.#line, record: isTooLong ? null : recordOf(text), text }
  }
}

function recordOf(text: string): JsonLine['record'] {
  try {
    return { json: parseJson(text) }
  } catch {
    return null
  }
}
