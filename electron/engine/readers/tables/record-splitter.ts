import Papa from 'papaparse'
import { longestCell, longestRecord } from '../input/limits.ts'
import { endOfCell, openCell, type CellMarks, type OpenCell } from './open-cell.ts'
import type { RawRow } from './raw-row.ts'

interface Parsed {
  readonly data: string[][]
  /** `row` is the index into `data`. */
  readonly errors: readonly { readonly code: string; readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** A cell that is too long to keep: what stood before it in the record, and the start of it. */
interface LongCell {
  readonly before: string
  readonly isQuoted: boolean
}

/** Stands for "no delimiter": a table of one column. */
const noDelimiter = '\u001f'

/** Stands for "no quotation marks", where they are set at random. */
const noQuote = '\u001e'

/** Each repair parses what follows anew; after as many, quotation marks no longer count. */
const mostRepairs = 20
const shownOfLongCell = 200

const neverClosed = 'a quotation mark is opened and never closed'
const longCell = `a cell is longer than ${(longestCell / 1024 / 1024).toFixed(0)} million characters`
const longRow = `the row is longer than ${(longestRecord / 1024 / 1024).toFixed(0)} million characters`

/**
 * Cuts text that comes in pieces into records, in bounded memory. Quoting is handled before lines, so cells keep their
 * line ends. A quotation mark that is never closed costs the line it stands in, and a cell that is too long its row;
 * the rest of the file is read.
 */
export class RecordSplitter {
  #parser: Papa.Parser
  #repairs = 0
  #marks: CellMarks
  #rest = ''
  #row = 0
  #width = 0
  /** Length at which parsing is tried again, doubled when nothing was complete: keeps long cells linear. */
  #tryAt = 0
  #skipped: LongCell | null = null
  /** A quotation mark at the end of what was skipped: it may close the cell. */
  #skippedEnd = ''
  /** Why the record that `#rest` begins with cannot be kept. */
  #problem: string | null = null

  constructor(delimiter: string | null, newline: '\n' | '\r' = '\n') {
    this.#marks = { delimiter: delimiter ?? noDelimiter, newline, hasQuotes: true }
    this.#parser = parserFor(this.#marks)
  }

  /** The records complete so far. */
  push(text: string): RawRow[] {
    if (this.#skipped === null) this.#rest += text
    else if (!this.#resume(this.#skipped, text)) return []
    if (this.#rest.length < this.#tryAt && this.#rest.length <= longestCell) return []
    const rows = this.#complete()
    if (this.#rest.length > longestCell) rows.push(...this.#relieve())
    return rows
  }

  /** The last records, once all text was pushed. */
  end(): RawRow[] {
    if (this.#skipped !== null) this.#putBack(this.#skipped, '')
    const rows: RawRow[] = []
    for (;;) {
      for (const row of this.#complete()) rows.push(row)
      if (this.#rest === '') return rows
      const last = this.#parse(false)
      if (!last.errors.some((error) => error.code === 'MissingQuotes')) {
        this.#rest = ''
        for (const row of this.#rows(last)) rows.push(row)
        return rows
      }
      rows.push(this.#repair())
    }
  }

  #complete(): RawRow[] {
    const parsed = this.#parse(true)
    const mayBeLong = this.#rest.length > longestCell
    this.#rest = this.#rest.slice(parsed.meta.cursor)
    this.#tryAt = parsed.data.length === 0 ? this.#rest.length * 2 : 0
    const rows = this.#rows(parsed)
    return mayBeLong ? rows.map(withoutLongCell) : rows
  }

  #parse(open: boolean): Parsed {
    return this.#parser.parse(this.#rest, 0, open)
  }

  /** Makes room when a record does not end. */
  #relieve(): readonly RawRow[] {
    const cell = openCell(this.#rest, this.#marks)
    if (this.#rest.length - cell.start > longestCell) {
      if (cell.isQuoted && this.#looksLikeRows(cell)) return [this.#repair()]
      this.#skip(cell)
    } else if (this.#rest.length > longestRecord) {
      this.#rest = this.#rest.slice(cell.start)
      this.#problem = longRow
    }
    return []
  }

  /** Whether lines follow that have as many cells as the rows before: then a quotation mark was left open. */
  #looksLikeRows({ start }: OpenCell): boolean {
    const { delimiter, newline } = this.#marks
    const lines = this.#rest
      .slice(start, start + 200_000)
      .split(newline)
      .slice(1, -1)
    if (lines.length < 5) return false
    const fitting = lines.filter((line) => line.split(delimiter).length === this.#width)
    return fitting.length >= lines.length / 2
  }

  #skip({ start, isQuoted }: OpenCell): void {
    const inside = isQuoted ? start + 1 : start
    const sample = this.#rest.slice(inside, inside + shownOfLongCell).replaceAll('"', '')
    this.#skipped = { before: `${this.#rest.slice(0, start)}"${sample}…"`, isQuoted }
    this.#skippedEnd = isQuoted ? lastQuote(this.#rest, inside) : ''
    this.#rest = ''
  }

  /** Whether the cell that is skipped ends in the text; then reading goes on behind it. */
  #resume(skipped: LongCell, text: string): boolean {
    const joined = this.#skippedEnd + text
    const end = endOfCell(joined, 0, skipped.isQuoted, this.#marks)
    if (end === -1) this.#skippedEnd = skipped.isQuoted ? lastQuote(joined, 0) : ''
    else this.#putBack(skipped, joined.slice(end))
    return end !== -1
  }

  #putBack({ before }: LongCell, after: string): void {
    this.#rest = before + after
    this.#problem = longCell
    this.#skipped = null
    this.#tryAt = 0
  }

  /** Takes the first line as a row that cannot be kept. */
  #repair(): RawRow {
    const lineEnd = this.#rest.indexOf(this.#marks.newline)
    const line = lineEnd === -1 ? this.#rest : this.#rest.slice(0, lineEnd)
    this.#rest = lineEnd === -1 ? '' : this.#rest.slice(lineEnd + 1)
    this.#tryAt = 0
    if (++this.#repairs === mostRepairs) {
      this.#marks = { ...this.#marks, hasQuotes: false }
      this.#parser = parserFor(this.#marks)
    }
    return this.#broken(line)
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
    const problem = this.#problem
    this.#problem = null
    this.#row += 1
    if (problem === null) this.#width = cells.length
    return { row: this.#row, cells, problem }
  }

  #broken(line: string): RawRow {
    this.#row += 1
    this.#problem = null
    return { row: this.#row, cells: [line.slice(0, 10_000)], problem: neverClosed }
  }
}

function parserFor({ delimiter, newline, hasQuotes }: CellMarks): Papa.Parser {
  return new Papa.Parser({ delimiter, newline, ...(hasQuotes ? {} : { quoteChar: noQuote }) })
}

/** A cell that came whole in one piece may be too long all the same. */
function withoutLongCell(row: RawRow): RawRow {
  if (!row.cells.some((cell) => cell.length > longestCell)) return row
  const cells = row.cells.map((cell) => (cell.length > longestCell ? `${cell.slice(0, shownOfLongCell)}…` : cell))
  return { ...row, cells, problem: longCell }
}

/** A quotation mark at the end that is not one half of a doubled one. */
function lastQuote(text: string, from: number): string {
  let start = text.endsWith('\r') ? text.length - 1 : text.length
  const end = start
  while (start > from && text[start - 1] === '"') start--
  return (end - start) % 2 === 1 ? `"${text.slice(end)}` : ''
}
