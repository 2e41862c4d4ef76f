/** A cell whose end has not come yet. */
export interface OpenCell {
  /** Where it starts in the text, its quotation mark included. */
  readonly start: number
  readonly isQuoted: boolean
}

export interface CellMarks {
  readonly delimiter: string
  readonly newline: '\n' | '\r'
  /** Whether quotation marks hold cells together. */
  readonly hasQuotes: boolean
}

/** The last cell of a record that is not complete. */
export function openCell(text: string, marks: CellMarks): OpenCell {
  let start = 0
  for (;;) {
    const isQuoted = marks.hasQuotes && text[start] === '"'
    const end = endOfCell(text, isQuoted ? start + 1 : start, isQuoted, marks)
    if (end === -1 || text[end] !== marks.delimiter) return { start, isQuoted }
    start = end + 1
  }
}

/**
 * Where a cell ends: at its delimiter, its line end or the text's end.
 * @param from a place within the cell, behind its opening quotation mark
 * @returns -1 where the end has not come
 */
export function endOfCell(text: string, from: number, isQuoted: boolean, marks: CellMarks): number {
  if (!isQuoted) {
    const delimiter = text.indexOf(marks.delimiter, from)
    const newline = text.indexOf(marks.newline, from)
    if (delimiter === -1) return newline
    return newline === -1 ? delimiter : Math.min(delimiter, newline)
  }
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else {
      const after = text[at + 1] === '\r' && marks.newline === '\n' ? at + 2 : at + 1
      if (after >= text.length) return -1
      if (text[after] === marks.delimiter || text[after] === marks.newline) return after
    }
  }
  return -1
}
