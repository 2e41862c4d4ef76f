import type { Context } from '../../kernel/context.ts'
import { sideOf } from '../figures/evidence-of.ts'
import type { CommentFact } from '../figures/facts.ts'
import { themeFigures } from '../themes/rows.ts'
import { worthQuoting } from './quotable.ts'
import type { SetFigures } from './set-figures.ts'

/** From over this share of contradicting comments on, counter-examples are proposed (METHODS, the brief). */
const counterFrom = 0.1

/** What is known of the smaller side is who speaks, not what the words mean. */
export type SmallerSide = 'those who praise' | 'those who complain'

/** Which of the two sides that show among comments is the smaller. */
export function smallerSide(comments: readonly CommentFact[]): SmallerSide {
  const sides = comments.map(sideOf)
  const good = sides.filter((side) => side > 0).length
  return good <= sides.filter((side) => side < 0).length ? 'those who praise' : 'those who complain'
}

/** The comments of the smaller side. */
export function counterComments(comments: readonly CommentFact[]): readonly CommentFact[] {
  const side = smallerSide(comments) === 'those who praise' ? 1 : -1
  return comments.filter((comment) => sideOf(comment) === side)
}

/** Comments that say otherwise than most, best to quote first; none where too few do. */
export function counterExamples(context: Context, set: SetFigures, themes: readonly number[]): readonly number[] {
  if (set.evidence.contradictingShare <= counterFrom) return []
  const counter = counterComments(set.comments)
  const records = themeFigures(context).flatMap(({ theme }) => (themes.includes(theme.seq) ? [theme] : []))
  const ranked = worthQuoting(context, records, counter)
  return [...new Set([...ranked, ...counter.map(({ seq }) => seq)])]
}
