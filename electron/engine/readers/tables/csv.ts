import Papa from 'papaparse'
import { textOf } from '../input/text.ts'
import type { InputFile } from '../types.ts'
import type { RawRow } from './raw-row.ts'
import { withoutSepLine } from './sep-line.ts'

interface Parsed {
  readonly data: string[][]
  /** `row` is the index into `data`. */
  readonly errors: readonly { readonly code: string; readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** Stands for "no delimiter": a table of one column. */
const noDelimiter = '\u001f'

/** A record longer than this (in characters) has an unclosed quotation mark. */
const longestRecord = 64 * 1024 * 1024

const mostRepairs = 100

/**
 * Cuts text that comes in pieces into records. Quoting is handled before lines, so cells keep their line ends.
 * A quotation mark that is never closed costs the line it stands in, not the rest of the file.
 */
export class RecordSplitter {
  readonly #parser: Papa.Parser
  readonly #newline: string | null
  #rest = ''
  #row = 0
  /** Length at which parsing is tried again, doubled when nothing was complete: keeps long cells linear. */
  #tryAt = 0

  constructor(delimiter: string | null, newline: '\n' | '\r' = '\n') {
    this.#parser = new Papa.Parser({ delimiter: delimiter ?? noDelimiter, newline })
    this.#newline = newline
  }

  /** The records complete so far. */
  push(text: string): RawRow[] {
    this.#rest += text
    if (this.#rest.length < this.#tryAt) return []
    const parsed = this.#parse(true)
    this.#rest = this.#rest.slice(parsed.meta.cursor)
    this.#tryAt = parsed.data.length === 0 ? this.#rest.length * 2 : 0
    const rows = this.#rows(parsed)
    return this.#rest.length > longestRecord ? [...rows, ...this.#repair()] : rows
  }

  /** The last records, once all text was pushed. */
  end(): RawRow[] {
    const rows: RawRow[] = []
    for (let repairs = 0; repairs < mostRepairs; repairs++) {
      const complete = this.#parse(true)
      this.#rest = this.#rest.slice(complete.meta.cursor)
      for (const row of this.#rows(complete)) rows.push(row)
      if (this.#rest === '') return rows
      const last = this.#parse(false)
      if (!last.errors.some((error) => error.code === 'MissingQuotes')) {
        this.#rest = ''
        for (const row of this.#rows(last)) rows.push(row)
        return rows
      }
      rows.push(...this.#repair())
    }
    if (this.#rest !== '') rows.push(this.#broken(this.#rest))
    this.#rest = ''
    return rows
  }

  #parse(open: boolean): Parsed {
    return this.#parser.parse(this.#rest, 0, open)
  }

  #repair(): RawRow[] {
    const lineEnd = this.#rest.indexOf(this.#newline ?? '\n')
    const line = lineEnd === -1 ? this.#rest : this.#rest.slice(0, lineEnd)
    this.#rest = lineEnd === -1 ? '' : this.#rest.slice(lineEnd + 1)
    this.#tryAt = 0
    return [this.#broken(line)]
  }

  #rows({ data, errors }: Parsed): RawRow[] {
    const odd = new Set(errors.filter((error) => error.code === 'InvalidQuotes').map((error) => error.row))
    return data.map((cells, index) => {
      const row = this.#sound(cells)
      return odd.has(index) && cells.some((cell) => cell.includes('\n')) ? { ...row, isDoubtful: true } : row
    })
  }

  #sound(cells: string[]): RawRow {
    const last = cells.length - 1
    const lastCell = cells[last]
    if (lastCell !== undefined && lastCell.endsWith('\r')) cells[last] = lastCell.slice(0, -1)
    this.#row += 1
    return { row: this.#row, cells, problem: null }
  }

  #broken(line: string): RawRow {
    this.#row += 1
    return { row: this.#row, cells: [line], problem: 'a quotation mark is opened and never closed' }
  }
}

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

/** Only files of old Macintosh tools end lines with a lone CR; a CR before LF is taken off the last cell. */
function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}
