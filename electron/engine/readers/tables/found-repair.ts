import type { Masker } from '../masking/masker.ts'
import { repaired } from '../values/repair.ts'
import type { ColumnMapping, Inspection } from '../types.ts'
import type { RawRow } from './raw-row.ts'

const shownExamples = 3
const shownContext = 20

/** Cells of the head with letters that could be put right, and some examples; null where there are none. */
export function foundRepair(
  columns: readonly ColumnMapping[],
  rows: readonly RawRow[],
  masker: Masker,
): Inspection['repair'] {
  let cells = 0
  const examples: { readonly before: string; readonly after: string }[] = []
  const kept = columns.filter(({ role }) => role !== 'leave-out')
  for (const row of rows) {
    for (const { index } of kept) {
      const cell = row.cells[index] ?? ''
      const mended = repaired(cell)
      if (mended === cell) continue
      cells += 1
      if (examples.length < shownExamples) examples.push(aroundChange(masker.mask(cell).text, masker.mask(mended).text))
    }
  }
  return cells === 0 ? null : { cells, examples }
}

/** The first change with the words around it. */
function aroundChange(before: string, after: string): { readonly before: string; readonly after: string } {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const from = wordStart(before, Math.max(0, at - shownContext))
  const cut = (text: string): string =>
    text
      .slice(from, at + 2 * shownContext)
      .replace(/\s+/g, ' ')
      .trim()
  return { before: cut(before), after: cut(after) }
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + shownContext ? at : space + 1
}
