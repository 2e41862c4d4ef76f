import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type ITableCellOptions,
} from 'docx'
import { colours, styleIds } from './docx-styles.ts'
import { runsOf } from './docx-text.ts'
import type { Column } from './model.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const
const cellBorders: ITableCellOptions['borders'] = { top: none, left: none, right: none, bottom: line }

/** Twentieths of a point between the margins of A4 at 2.2 cm. */
const TEXT_WIDTH = 9410

interface Cell {
  readonly text: string
  readonly column: Column
  readonly width: number
  readonly isHead: boolean
}

function cellOf({ text, column, width, isHead }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: cellBorders,
    margins: { left: 0, right: 140, top: 0, bottom: 0 },
    children: [
      new Paragraph({
        style: styleIds.cell,
        alignment: column.form === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runsOf(text, isHead ? { color: colours.faint } : {}),
      }),
    ],
  })
}

/** Widths that follow the longest text of each column, so that a fingerprint gets more room than a count. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  const lengths = columns.map((column, at) =>
    Math.min(34, Math.max(8, column.text.length, ...rows.map((cells) => (cells[at] ?? '').length))),
  )
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.floor((TEXT_WIDTH * length) / total))
}

export function docxTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widths = widthsOf(columns, rows)
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map((column, at) => cellOf({ text: cells[at] ?? '', column, width: widths[at] ?? 0, isHead })),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      rowOf(
        columns.map((column) => column.text),
        true,
      ),
      ...rows.map((cells) => rowOf(cells, false)),
    ],
  })
}
