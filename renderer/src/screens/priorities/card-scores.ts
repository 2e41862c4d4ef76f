import type { PriorityList } from './priority-words.ts'
import { missingWords, rankingWords, scoredBy, scoreShown, type Ranking } from './rank-by.ts'

const ordinals = ['1st', '2nd', '3rd']

/** What each card shows of the score it is looked at by, 'RICE 48.0, 2nd'; empty for the user's own order. */
export function cardScores(by: Ranking, { priorities, ranking }: PriorityList): ReadonlyMap<string, string> {
  if (by === 'own') return new Map()
  const name = rankingWords[by]
  return new Map(
    scoredBy(by, priorities, ranking.weights).map(({ id, score, place }): [string, string] => [
      id,
      score === null || place === null
        ? `${name}: ${missingWords[by]}`
        : `${name} ${scoreShown(by, score)}, ${ordinals[place - 1] ?? `${place}th`}`,
    ]),
  )
}
