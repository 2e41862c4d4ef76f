import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { RankWeights } from '#shared/domain/stats/suggested-rank.ts'

/** What the firmness of ranks is drawn from, as far as the list shows it. Ranking leaves it as it is. */
export const drawnFor = (
  priorities: readonly Pick<PriorityCard, 'id' | 'inputs' | 'themes'>[],
  weights: RankWeights,
): string => {
  const made = priorities.map(({ id, inputs, themes }) => JSON.stringify([id, inputs, themes.map((theme) => theme.id)]))
  return JSON.stringify([weights, made.toSorted()])
}
