export interface TableColumn {
  readonly text: string
  readonly align: 'left' | 'right'
}

export const left = (text: string): TableColumn => ({ text, align: 'left' })
export const right = (text: string): TableColumn => ({ text, align: 'right' })

/** Characters of Asian scripts and emoji take two places in a terminal, marks on letters none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
const MARK = /\p{M}|\u200d|\ufe0f/u

/** Places a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += MARK.test(character) ? 0 : WIDE.test(character) && character > '\u00ff' ? 2 : 1
  return width
}

/** A cell keeps to one line; what a customer wrote on several is joined by spaces here, and only here. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ')

function padded(text: string, width: number, align: TableColumn['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? space + text : text + space
}

/** Aligned lines under a line of headings; two spaces between columns. A column in which every cell is empty is left out. */
export function tableOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const filled = columns.flatMap((column, at) => {
    const cells = rows.map((row) => oneLine(row[at] ?? ''))
    const width = [column.text, ...cells].reduce((widest, cell) => Math.max(widest, widthOf(cell)), 0)
    return cells.length > 0 && cells.every((cell) => cell === '') ? [] : [{ column, cells, width }]
  })
  const lineOf = (cellOf: (of: (typeof filled)[number]) => string): string =>
    filled
      .map((of) => padded(cellOf(of), of.width, of.column.align))
      .join('  ')
      .trimEnd()
  return [lineOf((of) => of.column.text), ...rows.map((_, row) => lineOf((of) => of.cells[row] ?? ''))].join('\n')
}
