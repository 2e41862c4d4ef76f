import { Parser } from 'htmlparser2'

/** A table of a web page: rows of cell texts. */
export type HtmlTable = readonly (readonly string[])[]

const mostSpan = 1_000

/** Empty cells that spans may make in one table; after that a cell counts for one. */
const mostSpanned = 1_000_000
const silent = new Set(['script', 'style', 'title', 'noscript', 'template'])
const breaks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * The tables of a web page in order of their start. A cell over several columns or rows fills the first of them; a table
 * within a cell is a table of its own. Entities are characters, `<br>` and paragraphs are line ends.
 */
export function htmlTables(html: string): readonly HtmlTable[] {
  const tables: TableBuilder[] = []
  const open: TableBuilder[] = []
  let silence = 0
  const parser = new Parser({
    onopentag: (name, { colspan, rowspan }) => {
      if (silent.has(name)) silence++
      const table = open.at(-1)
      if (name === 'table') {
        const inner = new TableBuilder()
        tables.push(inner)
        open.push(inner)
      } else if (name === 'tr') table?.openRow()
      else if (name === 'td' || name === 'th') table?.openCell(spanOf(colspan), spanOf(rowspan))
      else if (name === 'br' || breaks.has(name)) table?.text('\n')
    },
    ontext: (text) => {
      if (silence === 0) open.at(-1)?.text(text.replace(/[\s\u00a0]+/g, ' '))
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence = Math.max(0, silence - 1)
      if (name === 'table') open.pop()?.closeRow()
      else if (name === 'tr') open.at(-1)?.closeRow()
      else if (name === 'td' || name === 'th') open.at(-1)?.closeCell()
    },
  })
  parser.write(html)
  parser.end()
  return tables.map((table) => table.rows)
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span >= 1 && span <= mostSpan ? span : 1
}

class TableBuilder {
  readonly rows: string[][] = []
  #row: string[] | null = null
  #pieces: string[] | null = null
  #columns = 1
  #rowSpan = 1
  #spanned = 0
  /** Rows for which a column is still taken by a cell above. */
  readonly #taken: number[] = []

  openRow(): void {
    this.closeRow()
    this.#row = []
  }

  closeRow(): void {
    this.closeCell()
    if (this.#row === null) return
    this.#passTaken(this.#row)
    this.rows.push(this.#row)
    this.#row = null
  }

  openCell(columns: number, rowSpan: number): void {
    this.closeCell()
    this.#row ??= []
    this.#passTaken(this.#row)
    this.#pieces = []
    this.#spanned += columns * rowSpan - 1
    const isWithin = this.#spanned <= mostSpanned
    this.#columns = isWithin ? columns : 1
    this.#rowSpan = isWithin ? rowSpan : 1
  }

  closeCell(): void {
    if (this.#pieces === null || this.#row === null) return
    const text = tidied(this.#pieces.join(''))
    this.#pieces = null
    for (let at = 0; at < this.#columns; at++) {
      if (this.#rowSpan > 1) this.#taken[this.#row.length] = this.#rowSpan - 1
      this.#row.push(at === 0 ? text : '')
    }
  }

  text(text: string): void {
    this.#pieces?.push(text)
  }

  #passTaken(row: string[]): void {
    for (let left = this.#taken[row.length] ?? 0; left > 0; left = this.#taken[row.length] ?? 0) {
      this.#taken[row.length] = left - 1
      row.push('')
    }
  }
}

function tidied(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}
