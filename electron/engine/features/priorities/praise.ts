import { isMostlyPraise } from '#shared/domain/stats/praise.ts'
import { sideOf } from '../figures/evidence-of.ts'
import type { CommentFact } from '../figures/facts.ts'

/** Whether a theme is one to keep up rather than to change: see docs/adr/0022. What a happy customer asks for is asked for. */
export const isPraised = (comments: readonly CommentFact[]): boolean => {
  let [praise, asks] = [0, 0]
  for (const comment of comments) {
    const side = sideOf(comment)
    if (side < 0 || comment.isRequest) asks += 1
    else if (side > 0) praise += 1
  }
  return isMostlyPraise({ praise, asks })
}
