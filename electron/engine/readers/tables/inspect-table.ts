import { maskKinds } from '#shared/domain/reading.ts'
import { createMasker } from '../masking/masker.ts'
import type { Inspection, Reading } from '../types.ts'
import { headerSignature } from './header.ts'
import { tableNotes } from './notes.ts'
import type { RawRow } from './raw-row.ts'
import { tableShape, type AskedShape } from './shape.ts'

/** What is known of the table apart from its rows. */
export type TableSource = Pick<Reading, 'format' | 'encoding' | 'delimiter' | 'sheet'>

const shownRows = 5

/** @throws ReadError as `tableShape` does */
export function inspectTable(
  fileName: string,
  rows: readonly RawRow[],
  { source, asked }: { readonly source: TableSource; readonly asked: AskedShape },
): Inspection {
  const shape = tableShape(fileName, rows, asked)
  const { kind, tool, headerAt, headerRows, dateOrder, columns } = shape
  const reading: Reading = { ...source, kind, tool, headerAt, headerRows, dateOrder, internalSpeakers: [] }
  const masker = createMasker(maskKinds)
  return {
    reading,
    columns,
    samples: shape.dataRows
      .slice(0, shownRows)
      .map((row) => columns.map((column) => masker.mask(row.cells[column.index] ?? '').text)),
    speakers: [],
    headerSignature: headerSignature(columns),
    notes: tableNotes(shape, reading),
  }
}
