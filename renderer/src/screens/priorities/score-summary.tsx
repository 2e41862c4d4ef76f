import type { PriorityCard } from '#shared/contract/priorities.ts'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { missingWords, scoredBy, scoreShown, type Ranking } from './rank-by.ts'

interface ScoreSummaryProps {
  readonly card: PriorityCard
  readonly ranking: Extract<Ranking, 'rice' | 'opportunity'>
}

/** The line of a score that opens what it is made of. */
export function ScoreSummary({ card, ranking }: ScoreSummaryProps) {
  const score = scoredBy(ranking, [card], equalWeights)[0]?.score ?? null
  return (
    <summary>
      {ranking === 'rice' ? 'RICE' : 'Opportunity score'}
      <span>{score === null ? missingWords[ranking] : scoreShown(ranking, score)}</span>
    </summary>
  )
}
