import type { Context } from '../../kernel/context.ts'
import type { CommentFact } from '../figures/facts.ts'
import { themeFigures, type ThemeFigures } from './rows.ts'

const highestMeanScore = 6

/** Themes that go with unhappy customers, and those that a person says are severe. */
export const severeThemes = (context: Context): readonly ThemeFigures[] =>
  themeFigures(context).filter((figures) => severityOf(figures) !== 'no')

/**
 * Severe because a person says so, or because the figures do (METHODS, severe): the interval of the theme's NPS impact lies
 * below 0 and the mean score of those raising it is at most 6.
 */
export function severityOf({ theme, row, comments }: ThemeFigures): 'marked' | 'measured' | 'no' {
  if (theme.isSevere === 1) return 'marked'
  if (row.npsImpact === null || row.npsImpact.high >= 0) return 'no'
  return (meanScoreOf(comments) ?? 10) <= highestMeanScore ? 'measured' : 'no'
}

/** Of the answers that raise it, 0 to 10, each answer once; null where none scored. */
export function meanScoreOf(comments: readonly CommentFact[]): number | null {
  const scores = new Map(comments.flatMap(({ record, nps }) => (nps === null ? [] : [[record, nps] as const])))
  const sum = [...scores.values()].reduce((total, score) => total + score, 0)
  return scores.size === 0 ? null : sum / scores.size
}
