import type { Context } from '../../kernel/context.ts'
import { themeFigures, type ThemeFigures } from './rows.ts'

const highestMeanScore = 6

/**
 * Themes that go with unhappy customers (METHODS, severe): the interval of their NPS impact lies below 0 and the mean
 * score of those raising them is at most 6.
 */
export const severeThemes = (context: Context): readonly ThemeFigures[] => themeFigures(context).filter(isSevere)

function isSevere({ row, comments }: ThemeFigures): boolean {
  if (row.npsImpact === null || row.npsImpact.high >= 0) return false
  const scores = new Map(comments.flatMap(({ record, nps }) => (nps === null ? [] : [[record, nps] as const])))
  const sum = [...scores.values()].reduce((total, score) => total + score, 0)
  return sum / scores.size <= highestMeanScore
}
