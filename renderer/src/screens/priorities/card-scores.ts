import type { CardScore } from './priority-facts.tsx'
import type { PriorityList } from './priority-words.ts'
import { missingWords, rankingWords, scoredBy, scoreShown, type Ranking } from './rank-by.ts'

const ordinals = ['1st', '2nd', '3rd']

/** What each card shows of the score it is looked at by; empty for the user's own order. */
export function cardScores(by: Ranking, { priorities, ranking }: PriorityList): ReadonlyMap<string, CardScore> {
  if (by === 'own') return new Map()
  return new Map(
    scoredBy(by, priorities, ranking.weights).map(({ id, score, place }): [string, CardScore] => [
      id,
      score === null || place === null
        ? { value: '—', caption: missingWords[by] }
        : { value: scoreShown(by, score), caption: `${rankingWords[by]}, ${ordinals[place - 1] ?? `${place}th`}` },
    ]),
  )
}
