import { isPlaceholder } from '../values/non-answers.ts'
import { readScore } from '../values/scores.ts'
import type { ReadRecord } from '../types.ts'
import { cellsOf, type MappedRow } from './mapped-row.ts'
import { quoted, type Remark } from './remark.ts'

type Score = ReadRecord['scores'][number]

/** The scores of a row. A value off its scale costs the row that score, with a remark. */
export function rowScores(row: MappedRow): { readonly scores: readonly Score[]; readonly remarks: readonly Remark[] } {
  const scores: Score[] = []
  const remarks: Remark[] = []
  const several = row.cells.filter((cell) => cell.column.role === 'score').length > 1
  for (const { column, text } of cellsOf(row, 'score')) {
    if (isPlaceholder(text)) continue
    const { kind, min, max } = column.score ?? { kind: 'rating', min: 0, max: 10 }
    const value = readScore(text, { min, max })
    if (value !== 'off' && (kind !== 'nps' || Number.isInteger(value))) {
      scores.push({ kind, value, min, max, column: column.name })
    } else {
      const which = several ? `Score in "${column.name}"` : 'Score'
      remarks.push({ reason: `${which} is ${quoted(text)}, not ${min} to ${max}`, fate: 'kept without a score' })
    }
  }
  return { scores, remarks }
}
