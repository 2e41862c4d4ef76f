import { isUnanswered, readScore } from '../values/scores.ts'
import type { ReadRecord } from '../types.ts'
import { columnsOf, type MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import { quoted, type Remark } from './remark.ts'
import type { RowPlan } from './row-plan.ts'

type Score = ReadRecord['scores'][number]

/** The scores of a row. A value off its scale costs the row that score, with a remark. */
export function rowScores(row: MaskedRow, plan: RowPlan, remarks: Remark[]): readonly Score[] {
  const planned = columnsOf(plan, 'score')
  const scores: Score[] = []
  for (const { column, at } of planned) {
    const text = row.words[at] ?? ''
    if (isBlank(text)) continue
    const { kind, min, max } = column.score ?? { kind: 'rating', min: 0, max: 10 }
    const value = readScore(text, { min, max })
    if (value !== 'off' && (kind !== 'nps' || Number.isInteger(value))) {
      scores.push({ kind, value, min, max, column: column.name })
    } else if (!isUnanswered(text)) {
      const which = planned.length > 1 ? `Score in "${column.name}"` : 'Score'
      remarks.push({ reason: `${which} is ${quoted(text)}, not ${min} to ${max}`, fate: 'kept without a score' })
    }
  }
  return scores
}
