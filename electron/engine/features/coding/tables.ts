import type { codingEntries, CrossTable } from '#shared/contract/coding.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import {
  overRepresentation,
  type Representation,
  type ThemeByAttribute,
} from '#shared/domain/stats/over-representation.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { segmentations, type Unit } from '../figures/segments.ts'
import { themeFigures } from '../themes/rows.ts'

type Tables = Pick<typeof codingEntries, 'coding.attributes' | 'coding.table'>

export const tableHandlers: Handlers<Tables> = {
  'coding.attributes': (context) => ({
    attributes: segmentations(context)
      .map(({ attribute }) => attribute)
      .sort(),
  }),
  'coding.table': (context, { by }) =>
    crossTable(context, by === 'themes' ? null : columnsOfAttribute(context, by.attribute)),
}

interface Row {
  readonly id: string
  readonly label: string
  readonly colour: number
  readonly units: ReadonlySet<Unit>
}

interface Column {
  readonly label: string
  readonly units: ReadonlySet<Unit>
  /** Where the column is a theme: it says nothing of itself. */
  readonly theme: string | null
}

function columnsOfAttribute(context: Context, attribute: string): Column[] {
  const found = segmentations(context).find((one) => one.attribute === attribute)
  if (!found)
    throw new VerbatimError(
      'not-found',
      `No answer has “${attribute}” with two to twelve values any more. Choose another attribute.`,
    )
  return [...found.units].map(([label, units]) => ({ label, units, theme: null }))
}

/** Themes by columns, in distinct units; without columns by the themes themselves. */
function crossTable(context: Context, asked: readonly Column[] | null): CrossTable {
  const rows: readonly Row[] = themeFigures(context).map(({ row, comments }) => ({
    id: row.id,
    label: row.label,
    colour: row.colour,
    units: new Set(comments.flatMap(({ unit }) => unit ?? [])),
  }))
  const columns = asked ?? rows.map(({ id, label, units }) => ({ label, units, theme: id }))
  const hits = columns.map((column) =>
    rows.map((row) => (row.id === column.theme ? 0 : common(row.units, column.units))),
  )
  const facts = factsOf(context)
  const tested = testedCells(overRepresentation(asTable({ rows, columns, hits, units: facts.units })))
  return {
    unit: facts.unit,
    columns: columns.map(({ label, units }) => ({ label, units: units.size })),
    rows: rows.map(({ units, ...theme }, row) => ({
      ...theme,
      units: units.size,
      cells: columns.map((column, at) => ({
        units: hits[at]?.[row] ?? 0,
        share: (hits[at]?.[row] ?? 0) / Math.max(1, column.units.size),
        ...(tested.get(`${at} ${row}`) ?? { ratio: null, isOver: false }),
      })),
    })),
  }
}

function common(one: ReadonlySet<Unit>, other: ReadonlySet<Unit>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const unit of few) if (many.has(unit)) count += 1
  return count
}

interface Counted {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly hits: readonly (readonly number[])[]
  readonly units: number
}

/** A theme against itself counts as raised by nobody: its p is 1, which makes the family one larger and nothing over. */
const asTable = ({ rows, columns, hits, units }: Counted): ThemeByAttribute => ({
  units,
  withTheme: rows.map((row) => row.units.size),
  segments: columns.map((column, at) => ({ segment: String(at), units: column.units.size, withTheme: hits[at] ?? [] })),
})

const testedCells = (
  cells: readonly Representation[],
): ReadonlyMap<string, { readonly ratio: number | null; readonly isOver: boolean }> =>
  new Map(
    cells.map(({ segment, theme, ratio, overRepresented }) => [
      `${segment} ${theme}`,
      { ratio, isOver: overRepresented },
    ]),
  )
