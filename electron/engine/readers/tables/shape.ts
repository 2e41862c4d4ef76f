import type { ColumnRole, DateOrder, SourceKind } from '#shared/domain/reading.ts'
import { columnFacts, type ColumnFacts } from '../columns/facts.ts'
import { guessColumns } from '../columns/guess.ts'
import { overrideColumns } from '../columns/override.ts'
import { guessTableKind, recogniseTool } from '../columns/tool.ts'
import { ReadError } from '../errors.ts'
import type { ColumnMapping, Reading } from '../types.ts'
import { guessDateOrder, type DateOrderGuess } from '../values/date-order.ts'
import { findHeader, headerColumns, type HeaderPlace } from './header.ts'
import { isEmptyRow, type RawRow } from './raw-row.ts'
import { leastWidth, misfit } from './width.ts'

export interface AskedShape {
  readonly kind?: SourceKind | undefined
  readonly columns?: Readonly<Record<string, ColumnRole>> | undefined
  readonly reading?: Partial<Reading> | undefined
}

/** What the rows of a table's head say about it. */
export interface TableShape extends HeaderPlace {
  readonly kind: SourceKind
  readonly tool: string
  readonly columns: readonly ColumnMapping[]
  readonly facts: readonly ColumnFacts[]
  readonly dateOrder: DateOrder | null
  readonly dates: DateOrderGuess | null
  /** The head's rows below the header that hold anything. */
  readonly dataRows: readonly RawRow[]
}

/**
 * Finds header, tool, kind, roles of columns and order of dates. What the user asked for goes before what is guessed.
 * @throws ReadError 'no-rows', 'no-columns' or 'no-such-column'
 */
export function tableShape(fileName: string, rows: readonly RawRow[], asked: AskedShape): TableShape {
  const place = askedHeader(asked.reading) ?? findHeader(rows)
  const header = headerColumns(rows, place)
  if (header.length === 0) {
    throw new ReadError(
      'no-columns',
      `${fileName} has no header row that names columns. Add one, or say which row it is.`,
      {
        file: fileName,
      },
    )
  }
  const dataRows = rows.slice(place.headerAt + place.headerRows).filter((row) => !isEmptyRow(row.cells))
  if (dataRows.length === 0) {
    throw new ReadError('no-rows', `${fileName} has a header and no rows under it. Export it again with its rows.`, {
      file: fileName,
    })
  }
  const facts = columnFacts(header, fittingRows(dataRows, header.length))
  const tool = asked.reading?.tool ?? recogniseTool(header, place)
  const kind = asked.kind ?? asked.reading?.kind ?? guessTableKind(tool, facts)
  const guessed = guessColumns(header, { kind, tool, columns: facts })
  const columns = overrideColumns(fileName, guessed, asked.columns ?? {})
  const dates = guessDateOrder(dateSamples(columns, facts))
  const dateOrder = asked.reading?.dateOrder ?? dates?.order ?? null
  return { ...place, kind, tool, columns, facts, dateOrder, dates, dataRows }
}

/** Rows as they should be: footers and broken rows say nothing about columns. */
function fittingRows(rows: readonly RawRow[], width: number): readonly RawRow[] {
  const least = leastWidth(rows, width)
  const fitting = rows.filter((row) => row.problem === null && misfit(row.cells, width, least) === null)
  return fitting.length > 0 ? fitting : rows
}

function askedHeader(reading: Partial<Reading> | undefined): HeaderPlace | null {
  if (reading?.headerAt === undefined && reading?.headerRows === undefined) return null
  return { headerAt: reading.headerAt ?? 0, headerRows: reading.headerRows ?? 1 }
}

function dateSamples(columns: readonly ColumnMapping[], facts: readonly ColumnFacts[]): readonly string[] {
  const dated = columns.filter((column) => column.role === 'when' || column.role === 'renewal')
  return dated.flatMap((column) => facts[column.index]?.sample ?? [])
}
