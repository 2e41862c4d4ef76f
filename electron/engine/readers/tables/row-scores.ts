import { isUnanswered, readScore } from '../values/scores.ts'
import type { ColumnMapping, ReadRecord } from '../types.ts'
import { columnsOf, type MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import { quoted, type Remark } from './remark.ts'
import type { RowAnswer } from './row-answer.ts'
import type { RowPlan } from './row-plan.ts'

type Score = ReadRecord['scores'][number]

interface Asked {
  readonly column: string
  readonly scale: ColumnMapping['score']
  readonly text: string
}

/** The scores of a row. A value off its scale costs the row that score, with a remark. */
export function rowScores(
  row: MaskedRow,
  { plan, answer, remarks }: { readonly plan: RowPlan; readonly answer: RowAnswer | null; readonly remarks: Remark[] },
): readonly Score[] {
  const asked: Asked[] = columnsOf(plan, 'score').map(({ column, at }) => ({
    column: column.name,
    scale: column.score,
    text: row.words[at] ?? '',
  }))
  if (answer !== null && typeof answer.kind === 'object') {
    asked.push({ column: answer.question, scale: answer.kind, text: answer.text })
  }
  const scores: Score[] = []
  for (const { column, scale, text } of asked) {
    if (isBlank(text)) continue
    const { kind, min, max } = scale ?? { kind: 'rating', min: 0, max: 10 }
    const value = readScore(text, { min, max })
    if (value !== 'off' && (kind !== 'nps' || Number.isInteger(value))) {
      scores.push({ kind, value, min, max, column })
    } else if (!isUnanswered(text)) {
      const which = asked.length > 1 ? `Score in "${column}"` : 'Score'
      remarks.push({ reason: `${which} is ${quoted(text)}, not ${min} to ${max}`, fate: 'kept without a score' })
    }
  }
  return scores
}
