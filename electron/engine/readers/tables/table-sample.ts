import { attributeNameOf } from '../columns/attribute-names.ts'
import type { ColumnMapping } from '../types.ts'
import { findChoices, type Choices } from '../values/choices.ts'
import { yearRange, type YearRange } from '../values/year-typo.ts'
import { answerColumns, answerKinds, type AnswerKind } from './answer-kinds.ts'
import { isBlank, type RawRow } from './raw-row.ts'
import { leastWidth } from './width.ts'

/** What the first rows of a table teach about all of them. */
export interface TableSample {
  /** Cells that a record needs at least. */
  readonly leastWidth: number
  /** Years of the dated columns, by the column's index. */
  readonly years: ReadonlyMap<number, YearRange>
  /** Options of columns with several choices in a cell, by the column's index. */
  readonly options: ReadonlyMap<number, Choices>
  /** In a table of one row an answer what the answers to each question are. */
  readonly answers: ReadonlyMap<string, AnswerKind>
}

const sampledRows = 1_000

export function sampleTable(columns: readonly ColumnMapping[], rows: readonly RawRow[], tool: string): TableSample {
  const sound = rows.filter((row) => row.problem === null).slice(0, sampledRows)
  const years = new Map<number, YearRange>()
  const options = new Map<number, Choices>()
  for (const { index, name, role, dateOrder } of columns) {
    if (role === 'when' || role === 'renewal') {
      const range = yearRange(cellsAt(sound, index), dateOrder)
      if (range !== null) years.set(index, range)
    }
    if (attributeNameOf({ name, role }) !== null) {
      const found = findChoices(cellsAt(sound, index))
      if (found !== null) options.set(index, found)
    }
  }
  const asked = answerColumns(columns)
  return {
    leastWidth: leastWidth(rows, columns.length),
    years,
    options,
    answers: asked === null ? new Map() : answerKinds(asked, rows, tool),
  }
}

function cellsAt(rows: readonly RawRow[], index: number): readonly string[] {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row.cells[index] ?? ''
    if (!isBlank(cell)) cells.push(cell)
  }
  return cells
}
