import { inspectTable } from '#engine/readers/tables/inspect-table.ts'
import type { RawRow } from '#engine/readers/tables/raw-row.ts'
import type { AskedShape } from '#engine/readers/tables/shape.ts'
import { createTableReader } from '#engine/readers/tables/table-reader.ts'
import type { Inspection, ReadItem, ReadRecord } from '#engine/readers/types.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'

type Cells = readonly (readonly string[])[]

/** Cells as records of a file, numbered from 1. */
export function rawRows(cells: Cells): readonly RawRow[] {
  return cells.map((row, at) => ({ row: at + 1, cells: row, problem: null }))
}

export function inspectCells(cells: Cells, asked: AskedShape = {}): Inspection {
  const source = { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [], is1904: false } as const
  return inspectTable('t.csv', rawRows(cells), { source, asked })
}

export interface TableReading {
  readonly inspection: Inspection
  readonly items: readonly ReadItem[]
  readonly records: readonly ReadRecord[]
  readonly skips: readonly { readonly row: number; readonly reason: string; readonly cells: readonly string[] | null }[]
}

/** Inspects a table and reads it as guessed, without a file. */
export function readCells(cells: Cells, asked: AskedShape = {}): TableReading {
  const inspection = inspectCells(cells, asked)
  const { reading, columns } = inspection
  const reader = createTableReader({ reading, columns, mask: asked.mask ?? usualMaskKinds })
  const items = [...reader.push(rawRows(cells).slice(reading.headerAt + reading.headerRows)), ...reader.end()]
  return {
    inspection,
    items,
    records: items.flatMap((item) => (item.type === 'record' ? [item.record] : [])),
    skips: items.flatMap((item) =>
      item.type === 'skip' ? [{ row: item.row, reason: item.reason, cells: item.cells }] : [],
    ),
  }
}

/** A table of `count` rows whose cells are made from the row's number. */
export function tableOf(
  columns: Readonly<Record<string, (at: number) => string | number>>,
  count = 60,
): readonly (readonly string[])[] {
  const rows = Array.from({ length: count }, (_, at) => Object.values(columns).map((cell) => String(cell(at))))
  return [Object.keys(columns), ...rows]
}
