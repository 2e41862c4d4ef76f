import type { ColumnRole, MaskKind } from '#shared/domain/reading.ts'
import type { Masker } from '../masking/masker.ts'
import type { ColumnMapping } from '../types.ts'

/** A cell under its mapping, masked unless its column is left out (then ''). */
export interface MappedCell {
  readonly column: ColumnMapping
  readonly text: string
  /** As the file has it: for reading dates and numbers and for telling persons apart, never for storing. */
  readonly raw: string
}

export interface MappedRow {
  readonly row: number
  readonly cells: readonly MappedCell[]
  readonly masked: Readonly<Partial<Record<MaskKind, number>>>
}

export function mapRow(
  row: number,
  cells: readonly string[],
  columns: readonly ColumnMapping[],
  masker: Masker,
): MappedRow {
  const masked: Partial<Record<MaskKind, number>> = {}
  const mapped = columns.map((column) => {
    const raw = cells[column.index] ?? ''
    if (column.role === 'leave-out' || raw === '') return { column, raw, text: '' }
    const result = numberLike.has(column.role) ? masker.mask(raw, ['e-mail']) : masker.mask(raw)
    for (const { kind } of result.found) masked[kind] = (masked[kind] ?? 0) + 1
    return { column, raw, text: result.text }
  })
  return { row, cells: mapped, masked }
}

/** In these a number is neither a phone's nor a card's. */
const numberLike = new Set<ColumnRole>(['id', 'when', 'score', 'amount', 'value', 'renewal', 'outcome'])

/** The cells of a role that hold something, in the file's order. */
export function cellsOf(row: MappedRow, role: ColumnRole): readonly MappedCell[] {
  return row.cells.filter((cell) => cell.column.role === role && cell.text.trim() !== '')
}

/** The first filled cell of a role as trimmed text, or null. */
export function textOfRole(row: MappedRow, role: ColumnRole): string | null {
  return cellsOf(row, role)[0]?.text.trim() ?? null
}
