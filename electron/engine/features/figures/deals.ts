import { winRate, type Deals, type WinRate } from '#shared/domain/stats/win-rate.ts'
import type { CommentFact, Facts } from './facts.ts'

export interface DealFigures {
  readonly rate: WinRate | null
  readonly won: number
  readonly lost: number
  /** Plain win rate of the deals that do not name it. */
  readonly without: number
  readonly counts: { readonly withTheme: Deals; readonly without: Deals }
}

/** Closed deals that name a theme against those with a stated reason that do not; "no decision" is in neither. */
export function dealFigures(facts: Facts, comments: readonly CommentFact[]): DealFigures {
  const naming = new Set(comments.map((comment) => comment.record))
  const closed = new Map<number, 'won' | 'lost'>()
  for (const { kind, record, outcome } of facts.comments) {
    if (kind === 'deal' && (outcome === 'won' || outcome === 'lost')) closed.set(record, outcome)
  }
  const counts = { won: 0, lost: 0, wonWithout: 0, lostWithout: 0 }
  for (const [record, outcome] of closed) {
    if (naming.has(record)) counts[outcome] += 1
    else counts[outcome === 'won' ? 'wonWithout' : 'lostWithout'] += 1
  }
  const without = { won: counts.wonWithout, lost: counts.lostWithout }
  return {
    rate: winRate({ withTheme: counts, without }),
    won: counts.won,
    lost: counts.lost,
    without: without.won / Math.max(1, without.won + without.lost),
    counts: { withTheme: { won: counts.won, lost: counts.lost }, without },
  }
}
