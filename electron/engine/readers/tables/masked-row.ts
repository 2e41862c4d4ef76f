import type { ColumnRole, MaskKind } from '#shared/domain/reading.ts'
import type { Masked, Masker } from '../masking/masker.ts'
import { looksLikeHtml, plainText } from '../values/html.ts'
import { repaired } from '../values/repair.ts'
import { isBlank, type RawRow } from './raw-row.ts'
import type { PlannedColumn, RowPlan } from './row-plan.ts'

/** A row under its mapping. The lists run along the plan's columns. */
export interface MaskedRow {
  readonly row: number
  /** As the file has them: for reading dates and numbers and for telling persons apart, never for storing. */
  readonly raw: readonly string[]
  /** Masked, and '' where the column is left out: what is stored as the row. */
  readonly cells: readonly string[]
  /** The same as words: without tags and entities of HTML. */
  readonly words: readonly string[]
  readonly masked: Readonly<Partial<Record<MaskKind, number>>>
  /** The first column in which a character could not be decoded. */
  readonly unreadable: string | null
}

const nothingMasked: MaskedRow['masked'] = {}

/** Different values of a column that are remembered as having nothing to mask; a column with more has no few values. */
const mostKnown = 500
const longestKnown = 80

/** Masks rows of one import. Cells that come again and again, such as plans and regions, are looked at once. */
export function createRowMasker(plan: RowPlan, masker: Masker): (source: RawRow) => MaskedRow {
  const known = plan.cells.map((): Set<string> | null => new Set())

  return (source) => {
    const raw = rawCells(source.cells, plan)
    const cells: string[] = []
    let words: string[] | null = null
    let masked: Partial<Record<MaskKind, number>> | null = null
    let unreadable: string | null = null
    const count = ({ found }: Masked): void => {
      for (const { kind } of found) {
        masked ??= {}
        masked[kind] = (masked[kind] ?? 0) + 1
      }
    }
    for (let at = 0; at < plan.cells.length; at++) {
      const planned = plan.cells[at]
      const cell = raw[at]
      const plain = known[at] ?? null
      if (planned === undefined || planned.isLeftOut || cell === undefined || cell === '') {
        cells.push('')
        words?.push('')
        continue
      }
      if (plain?.has(cell) === true) {
        cells.push(cell)
        words?.push(cell)
        continue
      }
      const result = planned.isNumberLike && !cell.includes('@') ? null : masker.mask(cell, planned.only)
      let text = result?.text ?? cell
      if (result !== null && result.found.length > 0) count(result)
      const isUnreadable = cell.includes('\uFFFD')
      if (isUnreadable) unreadable ??= planned.name
      if (looksLikeHtml(text)) {
        words ??= [...cells]
        const bare = plainText(text)
        const again = masker.mask(bare, planned.only)
        count(again)
        words.push(again.text)
        // What tags or entities had hidden is not stored in the row either.
        if (again.found.length > 0) text = again.text
      } else {
        words?.push(text)
        if (plain !== null && text === cell && !isUnreadable) known[at] = remembering(plain, cell)
      }
      cells.push(text)
    }
    return { row: source.row, raw, cells, words: words ?? cells, masked: masked ?? nothingMasked, unreadable }
  }
}

/** Null once a column has shown that it does not take few short values. */
function remembering(known: Set<string>, cell: string): Set<string> | null {
  if (known.size >= mostKnown || cell.length > longestKnown) return null
  return known.add(cell)
}

/** Along the plan's columns, with garbled letters put right where that was asked for. */
function rawCells(cells: readonly string[], { cells: planned, isInOrder, repairs }: RowPlan): readonly string[] {
  if (isInOrder && !repairs) return cells
  return planned.map(({ index }) => (repairs ? repaired(cells[index] ?? '') : (cells[index] ?? '')))
}

const none: readonly PlannedColumn[] = []

export function columnsOf(plan: RowPlan, role: ColumnRole): readonly PlannedColumn[] {
  return plan.byRole.get(role) ?? none
}

/** The first filled cell of a role as trimmed words, or null. */
export function textOfRole(row: MaskedRow, plan: RowPlan, role: ColumnRole): string | null {
  for (const { at } of columnsOf(plan, role)) {
    const text = row.words[at] ?? ''
    if (!isBlank(text)) return text.trim()
  }
  return null
}
