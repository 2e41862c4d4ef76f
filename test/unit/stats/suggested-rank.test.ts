import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bySuggestedRank,
  equalWeights,
  missingInWords,
  suggestedRank,
  type RankInputs,
} from '#shared/domain/stats/suggested-rank.ts'

const inputs: RankInputs = { reach: 0.15, npsImpact: -5, valueAtStake: 0.3, trend: 'flat', evidence: 3 }
const nothing: RankInputs = { reach: null, npsImpact: null, valueAtStake: null, trend: null, evidence: null }

describe('the suggested rank', () => {
  it('is the weighted mean of five parts on their fixed scales', () => {
    const rank = suggestedRank(inputs)
    expect(rank.parts).toEqual({ reach: 0.5, npsImpact: 0.5, valueAtStake: 1, trend: 0.5, evidence: 0.75 })
    expect(rank.score).toBeCloseTo(0.65, 10)
    expect(suggestedRank(inputs, { ...equalWeights, valueAtStake: 6 }).score).toBeCloseTo(0.825, 10)
  })

  it('ends its scales at 30% of units, −10 points and 30% of the value, and starts them at nothing', () => {
    const far = suggestedRank({ reach: 0.9, npsImpact: -40, valueAtStake: 0.8, trend: 'rising', evidence: 4 })
    expect(far.score).toBe(1)
    const near = suggestedRank({ reach: 0, npsImpact: 12, valueAtStake: 0, trend: 'falling', evidence: 1 })
    expect(near.parts).toEqual({ reach: 0, npsImpact: 0, valueAtStake: 0, trend: 0, evidence: 0.25 })
  })

  it('shares the weight of a missing part and says which is missing', () => {
    const rank = suggestedRank({ ...inputs, npsImpact: null, valueAtStake: null })
    expect(rank.score).toBeCloseTo((0.5 + 0.5 + 0.75) / 3, 10)
    expect(rank.missing).toEqual(['npsImpact', 'valueAtStake'])
    expect(missingInWords(rank)).toBe('Without NPS impact and value at stake, which cannot be computed')
    expect(missingInWords(suggestedRank(inputs))).toBeNull()
  })

  it('has no score where no part with a weight is known', () => {
    expect(suggestedRank(nothing).score).toBeNull()
    const onlyReach = { reach: 1, npsImpact: 0, valueAtStake: 0, trend: 0, evidence: 0 }
    expect(suggestedRank({ ...inputs, reach: null }, onlyReach).score).toBeNull()
  })

  it('orders by score, equal ones by id, those without a score last', () => {
    const order = bySuggestedRank([
      { id: 'd', score: null },
      { id: 'c', score: 0.2 },
      { id: 'b', score: 0.7 },
      { id: 'a', score: 0.2 },
      { id: 'e', score: 0 },
    ])
    expect(order.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'e', 'd'])
  })

  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
  const anyInputs = fc.record({
    reach: share,
    npsImpact: fc.option(fc.double({ min: -100, max: 100, noNaN: true })),
    valueAtStake: share,
    trend: fc.option(fc.constantFrom('rising', 'flat', 'falling')),
    evidence: fc.option(fc.constantFrom(1, 2, 3, 4)),
  })
  const weight = fc.nat(100)
  const anyWeights = fc.record({
    reach: weight,
    npsImpact: weight,
    valueAtStake: weight,
    trend: weight,
    evidence: weight,
  })

  it('stays within 0 to 1 for any inputs and weights', () => {
    fc.assert(
      fc.property(anyInputs, anyWeights, (some, weights) => {
        const { score } = suggestedRank(some, weights)
        return score === null || (score >= 0 && score <= 1)
      }),
    )
  })

  it('gives every theme one place, and each place once', () => {
    fc.assert(
      fc.property(fc.array(anyInputs, { maxLength: 12 }), anyWeights, (themes, weights) => {
        const scored = themes.map((theme, at) => ({ id: `theme ${at}`, score: suggestedRank(theme, weights).score }))
        const ranked = bySuggestedRank(scored)
        expect(ranked.map(({ id }) => id).toSorted()).toEqual(scored.map(({ id }) => id).toSorted())
        const scores = ranked.flatMap(({ score }) => score ?? [])
        expect(scores).toEqual(scores.toSorted((x, y) => y - x))
      }),
    )
  })

  it('never reorders the others when a theme is added', () => {
    const ranked = (themes: readonly RankInputs[], weights: typeof equalWeights) =>
      bySuggestedRank(
        themes.map((theme, at) => ({ id: `theme ${at}`, score: suggestedRank(theme, weights).score })),
      ).map(({ id }) => id)
    fc.assert(
      fc.property(fc.array(anyInputs, { minLength: 1, maxLength: 12 }), anyWeights, (themes, weights) => {
        const added = `theme ${themes.length - 1}`
        expect(ranked(themes, weights).filter((id) => id !== added)).toEqual(ranked(themes.slice(0, -1), weights))
      }),
    )
  })
})
