import type { codingEntries, CrossTable } from '#shared/contract/coding.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { overRepresentation, type Representation } from '#shared/domain/stats/over-representation.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { raisingIn, segmentations, sumOfSizes, type Unit } from '../figures/segmentations.ts'
import { themeFigures, type ThemeFigures } from '../themes/rows.ts'

type Tables = Pick<typeof codingEntries, 'coding.attributes' | 'coding.table'>

export const tableHandlers: Handlers<Tables> = {
  'coding.attributes': (context) => ({
    attributes: segmentations(context)
      .map(({ attribute }) => attribute)
      .sort(),
  }),
  'coding.table': (context, { by }) => crossTable(context, by),
}

interface Row {
  readonly id: string
  readonly label: string
  readonly colour: number
  readonly units: ReadonlySet<Unit>
}

interface Columns {
  readonly columns: readonly { readonly label: string; readonly units: number }[]
  /** Units of each row that raise it, by column. */
  readonly hits: readonly (readonly number[])[]
  /** What the family's shares are of: units, or pairs of a unit and a value. */
  readonly units: number
  readonly withTheme: readonly number[]
}

const rowsOf = (figures: readonly ThemeFigures[]): readonly Row[] =>
  figures.map(({ row, comments }) => ({
    id: row.id,
    label: row.label,
    colour: row.colour,
    units: new Set(comments.flatMap(({ unit }) => unit ?? [])),
  }))

/** A theme against itself counts as raised by nobody: its p is 1, which makes the family one larger and nothing over. */
function byThemes(rows: readonly Row[], units: number): Columns {
  return {
    columns: rows.map(({ label, units: own }) => ({ label, units: own.size })),
    hits: rows.map((column) => rows.map((row) => (row.id === column.id ? 0 : common(row.units, column.units)))),
    units,
    withTheme: rows.map((row) => row.units.size),
  }
}

/** Themes by the values of an attribute, among those it is known of: who raises a theme while speaking with the value. */
function byAttribute(context: Context, figures: readonly ThemeFigures[], attribute: string): Columns {
  const found = segmentations(context).find((one) => one.attribute === attribute)
  if (!found)
    throw new VerbatimError(
      'not-found',
      `No answer has “${attribute}” with two to twelve values any more. Choose another attribute.`,
    )
  const raising = figures.map(({ comments }) => raisingIn(found, comments))
  const columns = [...found.units].map(([label, units]) => ({ label, units: units.size }))
  return {
    columns,
    hits: columns.map(({ label }) => raising.map((byValue) => byValue.get(label)?.size ?? 0)),
    units: sumOfSizes(found.units),
    withTheme: raising.map(sumOfSizes),
  }
}

function crossTable(context: Context, by: 'themes' | { readonly attribute: string }): CrossTable {
  const facts = factsOf(context)
  const figures = themeFigures(context)
  const rows = rowsOf(figures)
  const { columns, hits, ...all } =
    by === 'themes' ? byThemes(rows, facts.units) : byAttribute(context, figures, by.attribute)
  const segments = columns.map(({ units }, at) => ({ segment: String(at), units, withTheme: hits[at] ?? [] }))
  const tested = testedCells(overRepresentation({ ...all, segments }))
  return {
    unit: facts.unit,
    columns: [...columns],
    rows: rows.map(({ units, ...theme }, row) => ({
      ...theme,
      units: units.size,
      cells: columns.map((column, at) => ({
        units: hits[at]?.[row] ?? 0,
        share: (hits[at]?.[row] ?? 0) / Math.max(1, column.units),
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

const testedCells = (
  cells: readonly Representation[],
): ReadonlyMap<string, { readonly ratio: number | null; readonly isOver: boolean }> =>
  new Map(
    cells.map(({ segment, theme, ratio, overRepresented }) => [
      `${segment} ${theme}`,
      { ratio, isOver: overRepresented },
    ]),
  )
