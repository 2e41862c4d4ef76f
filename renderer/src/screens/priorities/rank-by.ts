import type { PriorityCard } from '#shared/contract/priorities.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { opportunity, type AskedShares } from '#shared/domain/stats/opportunity.ts'
import { rice } from '#shared/domain/stats/rice.ts'
import {
  bySuggestedRank,
  suggestedRank,
  type RankInputs,
  type RankWeights,
} from '#shared/domain/stats/suggested-rank.ts'

/** What the cards are looked at by. It shows a column; the order stays the user's own until that is changed in words. */
export const rankings = ['own', 'suggested', 'rice', 'opportunity'] as const
export type Ranking = (typeof rankings)[number]

/** A priority's score by one of the methods; null where its inputs are not typed or cannot be computed. */
export interface Scored {
  readonly id: string
  readonly score: number | null
  /** 1 is first; null without a score. */
  readonly place: number | null
}

export const rankingWords: Readonly<Record<Ranking, string>> = {
  own: 'Your order',
  suggested: 'Suggested',
  rice: 'RICE',
  opportunity: 'Opportunity',
}

/** Best first; those without a score last. */
export function scoredBy(ranking: Ranking, cards: readonly PriorityCard[], weights: RankWeights): readonly Scored[] {
  return placed(cards.map((card) => ({ id: card.id, score: scoreOf(ranking, card, weights) })))
}

/** The same for anything that has the parts of the suggested rank. */
export const scoredByParts = (
  items: readonly { readonly id: string; readonly inputs: RankInputs }[],
  weights: RankWeights,
): readonly Scored[] => placed(items.map(({ id, inputs }) => ({ id, score: suggestedRank(inputs, weights).score })))

const placed = (items: readonly { readonly id: string; readonly score: number | null }[]): readonly Scored[] =>
  bySuggestedRank(items).map(({ id, score }, at) => ({ id, score, place: score === null ? null : at + 1 }))

function scoreOf(ranking: Ranking, card: PriorityCard, weights: RankWeights): number | null {
  if (ranking === 'rice') {
    const { impact, effort } = card.rating
    return rice({ reach: card.units, impact, effort, grade: card.inputs.evidence ?? 1 })
  }
  if (ranking === 'opportunity') return opportunity(askedShares(card))
  return ranking === 'suggested' ? suggestedRank(card.inputs, weights).score : null
}

const digits: Readonly<Record<Ranking, number>> = { own: 0, suggested: 2, rice: 1, opportunity: 1 }

export const scoreShown = (ranking: Ranking, score: number): string => formatNumber(score, digits[ranking])

/** Of the questions chosen; where none is, as they were typed. */
const askedShares = ({ rating, asked }: PriorityCard): AskedShares => ({
  importance: asked.importance === null ? rating.importance : (asked.importance.share?.value ?? null),
  satisfaction: asked.satisfaction === null ? rating.satisfaction : (asked.satisfaction.share?.value ?? null),
})

/** What has to be typed before it has a score. */
export const missingWords: Readonly<Record<Ranking, string>> = {
  own: '',
  suggested: 'nothing known yet',
  rice: 'not typed yet',
  opportunity: 'not asked yet',
}
