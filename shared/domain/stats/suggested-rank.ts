import type { Grade } from './evidence-grade.ts'
import type { Direction } from './movement.ts'

export const rankParts = ['reach', 'npsImpact', 'valueAtStake', 'trend', 'evidence'] as const
export type RankPart = (typeof rankParts)[number]

/** Any scale; only their proportions count. None below 0. */
export type RankWeights = Readonly<Record<RankPart, number>>

export const equalWeights: RankWeights = { reach: 1, npsImpact: 1, valueAtStake: 1, trend: 1, evidence: 1 }

/** What is known of a theme or priority; null is what cannot be computed. */
export interface RankInputs {
  /** Share of units, 0 to 1. */
  readonly reach: number | null
  /** Points. */
  readonly npsImpact: number | null
  /** Share of all value known, 0 to 1. */
  readonly valueAtStake: number | null
  readonly trend: Direction | null
  readonly evidence: Grade | null
}

export interface SuggestedRank {
  /** 0 to 1; null where no part with a weight can be computed. */
  readonly score: number | null
  /** Each part on its scale, 0 to 1. */
  readonly parts: Readonly<Record<RankPart, number | null>>
  /** Parts whose weight went to the others. */
  readonly missing: readonly RankPart[]
}

/**
 * Weighted mean of five parts on fixed scales, 0 to 1: reach (1 at 30% of units), NPS impact (1 at −10 points or below),
 * value at stake (1 at 30% of all value known), trend (0 falling, ½ flat, 1 rising), evidence (grade/4).
 * A part that cannot be computed is left out and its weight shared among the rest in proportion. The scales do not depend
 * on the other themes, so that adding one never reorders the rest.
 */
export const suggestedRank = (inputs: RankInputs, weights: RankWeights = equalWeights): SuggestedRank => {
  const parts = scaled(inputs)
  let [sum, weight] = [0, 0]
  for (const part of rankParts) {
    sum += weights[part] * (parts[part] ?? 0)
    weight += parts[part] === null ? 0 : weights[part]
  }
  return {
    score: weight > 0 ? Math.min(1, sum / weight) : null,
    parts,
    missing: rankParts.filter((part) => parts[part] === null),
  }
}

/** Where the scales are full: share of units, points, share of all value known. */
export const rankScales = { reach: 0.3, npsImpact: -10, valueAtStake: 0.3 } as const

const scaled = (inputs: RankInputs): SuggestedRank['parts'] => ({
  reach: onScaleIfKnown(inputs.reach, rankScales.reach),
  npsImpact: onScaleIfKnown(inputs.npsImpact, rankScales.npsImpact),
  valueAtStake: onScaleIfKnown(inputs.valueAtStake, rankScales.valueAtStake),
  trend: inputs.trend && trendScale[inputs.trend],
  evidence: inputs.evidence && inputs.evidence / 4,
})

const trendScale: Readonly<Record<Direction, number>> = { falling: 0, flat: 0.5, rising: 1 }

/** value / full, kept within 0 and 1. */
export const onScale = (value: number, full: number): number => Math.min(1, Math.max(0, value / full))

const onScaleIfKnown = (value: number | null, full: number): number | null =>
  value === null ? null : onScale(value, full)

/** Highest score first, equal ones by id, those without a score last. */
export const bySuggestedRank = <Item extends { readonly id: string; readonly score: number | null }>(
  items: readonly Item[],
): readonly Item[] =>
  [...items].sort((x, y) => (y.score ?? -1) - (x.score ?? -1) || (x.id < y.id ? -1 : Number(x.id > y.id)))

const partWords: Readonly<Record<RankPart, string>> = {
  reach: 'reach',
  npsImpact: 'NPS impact',
  valueAtStake: 'value at stake',
  trend: 'trend',
  evidence: 'evidence',
}

/** 'Without NPS impact and trend, which cannot be computed'; null when nothing is missing. */
export const missingInWords = ({ missing }: Pick<SuggestedRank, 'missing'>): string | null => {
  const words = missing.map((part) => partWords[part])
  const last = words.pop()
  if (last === undefined) return null
  return `Without ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}, which cannot be computed`
}
