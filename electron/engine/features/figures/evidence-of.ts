import type { Evidence } from '#shared/domain/stats/evidence-grade.ts'
import { distinctUnits, type CommentFact, type Facts } from './facts.ts'

/** What the evidence grade looks at, for any set of comments: a theme's or a priority's. */
export function evidenceOf(facts: Facts, comments: readonly CommentFact[]): Evidence {
  const all = Math.max(1, comments.length)
  const share = (is: (comment: CommentFact) => boolean): number => comments.filter(is).length / all
  const yearAgo =
    facts.window.to === null ? null : `${Number(facts.window.to.slice(0, 4)) - 1}${facts.window.to.slice(4, 7)}`
  return {
    comments: comments.length,
    units: distinctUnits(comments),
    unit: facts.unit,
    kinds: new Set(comments.map((comment) => comment.kind)).size,
    kindsInWorkspace: facts.kindsInWorkspace,
    contradictingShare: contradictingShare(comments),
    olderThanYearShare: share(({ month }) => month !== null && yearAgo !== null && month <= yearAgo),
    largestAccountShare: facts.unit === 'account' ? largestShare(comments, (comment) => comment.account) : null,
    largestSourceShare: largestSourceShare(facts, comments),
    reportedShare: share((comment) => comment.voice === 'reported'),
  }
}

/**
 * Share of comments on the smaller of the two sides that scores, outcomes and, where these say nothing, words show:
 * promoters and won deals against detractors and lost deals. Comments that show no side contradict nothing.
 */
export function contradictingShare(comments: readonly CommentFact[]): number {
  const sides = comments.map(sideOf)
  const [good, bad] = [sides.filter((side) => side > 0).length, sides.filter((side) => side < 0).length]
  return Math.min(good, bad) / Math.max(1, comments.length)
}

/** Score and outcome go before the words (docs/adr/0004). */
export function sideOf({ band, outcome, tone }: CommentFact): -1 | 0 | 1 {
  if (band === 'detractor' || outcome === 'lost') return -1
  if (band === 'promoter' || outcome === 'won') return 1
  return tone === 'negative' ? -1 : tone === 'positive' ? 1 : 0
}

/** With a single source there is nothing that it could be balanced by. */
function largestSourceShare(facts: Facts, comments: readonly CommentFact[]): number {
  const sources = new Set(facts.comments.map((comment) => comment.source))
  return sources.size < 2 ? 0 : largestShare(comments, (comment) => comment.source)
}

function largestShare(comments: readonly CommentFact[], of: (comment: CommentFact) => number | null): number {
  const counts = new Map<number, number>()
  for (const comment of comments) {
    const key = of(comment)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) / Math.max(1, comments.length)
}
