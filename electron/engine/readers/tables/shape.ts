import type { MaskKind, SourceKind } from '#shared/domain/reading.ts'
import { columnFacts, type ColumnFacts } from '../columns/facts.ts'
import { guessColumns } from '../columns/guess.ts'
import { overrideColumns, type AskedColumn } from '../columns/override.ts'
import { guessTableKind, type KindGuess } from '../columns/table-kind.ts'
import { recogniseTool, type ToolGuess } from '../columns/tool.ts'
import { asChoices } from '../columns/choice-questions.ts'
import { withQuestionColumn } from '../columns/question-column.ts'
import { ReadError } from '../errors.ts'
import type { PeopleFinder } from '../masking/names/find.ts'
import type { ColumnMapping, Reading } from '../types.ts'
import { guessDateOrder, type DateOrderGuess } from '../values/date-order.ts'
import { findHeader, headerColumns, type HeaderColumn, type HeaderPlace } from './header.ts'
import { isEmptyRow, type RawRow } from './raw-row.ts'
import { leastWidth, misfit } from './width.ts'

export interface AskedShape {
  readonly kind?: SourceKind | undefined
  /** By column name or question, whatever the case. */
  readonly columns?: Readonly<Record<string, AskedColumn>> | undefined
  readonly reading?: Partial<Reading> | undefined
  /** Kinds of personal data to mask in what is shown; the usual ones where absent. */
  readonly mask?: readonly MaskKind[] | undefined
  /** Finds people's names in what is shown, where they are masked. */
  readonly people?: PeopleFinder
}

/** What the rows of a table's head say about it. */
export interface TableShape extends HeaderPlace {
  readonly header: readonly HeaderColumn[]
  readonly tool: ToolGuess
  readonly kind: KindGuess
  readonly columns: readonly ColumnMapping[]
  readonly facts: readonly ColumnFacts[]
  /** What the dates of a column say about their order, by the column's index. */
  readonly dates: ReadonlyMap<number, DateOrderGuess>
  /** The head's rows below the header that hold anything. */
  readonly dataRows: readonly RawRow[]
}

const said = { sure: 1, why: 'as you said' }

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
  const tool = askedTool(asked) ?? recogniseTool(header, place)
  const kind = askedKind(asked) ?? guessTableKind(tool.tool, facts)
  const guessed = guessColumns(header, { kind: kind.kind, tool: tool.tool, columns: facts })
  const mapped = overrideColumns(fileName, withQuestionColumn(asChoices(guessed, facts)), asked.columns ?? {})
  const dates = guessDates(mapped, facts)
  const columns = mapped.map((column) => withDateOrder(column, dates.get(column.index)))
  return { ...place, header, tool, kind, columns, facts, dates, dataRows }
}

function askedTool({ reading }: AskedShape): ToolGuess | null {
  return reading?.tool === undefined ? null : { ...said, tool: reading.tool }
}

function askedKind({ kind, reading }: AskedShape): KindGuess | null {
  const given = kind ?? reading?.kind
  return given === undefined ? null : { ...said, kind: given }
}

/** A column whose dates could be read either way deserves a look. */
function withDateOrder(column: ColumnMapping, guess: DateOrderGuess | undefined): ColumnMapping {
  if (guess === undefined || column.dateOrder !== null) return column
  const read = { ...column, dateOrder: guess.order }
  if (guess.by === 'seen') return read
  return { ...read, sure: Math.min(column.sure, 0.5), why: 'dates that could be day first or month first' }
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

function guessDates(
  columns: readonly ColumnMapping[],
  facts: readonly ColumnFacts[],
): ReadonlyMap<number, DateOrderGuess> {
  const guesses = new Map<number, DateOrderGuess>()
  for (const { index, role } of columns) {
    const found = role === 'when' || role === 'renewal' ? guessDateOrder(facts[index]?.sample ?? []) : null
    if (found !== null) guesses.set(index, found)
  }
  return guesses
}
