import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawDirichlet, poissonDrawer } from '#shared/domain/stats/draws.ts'
import {
  closeInWords,
  closePairs,
  firmnessOfOrder,
  heldInWords,
  placesInWords,
} from '#shared/domain/stats/firmness-of-order.ts'
import { firmness, startFirmness, type FirmnessInput } from '#shared/domain/stats/firmness.ts'
import { groupUnits, type FirmnessUnit } from '#shared/domain/stats/firmness-units.ts'
import { resampledSums } from '#shared/domain/stats/resampled-sums.ts'
import { createRng } from '#shared/domain/stats/rng.ts'
import { equalWeights, suggestedRank, type RankInputs } from '#shared/domain/stats/suggested-rank.ts'

interface Made {
  /** How many of 100 units raise each priority; unit u raises the first ones. */
  readonly raising: readonly number[]
  readonly values?: readonly number[]
}

/** 100 units with one scored answer each: those that raise a priority are detractors. */
function madeInput({ raising, values = [] }: Made): FirmnessInput {
  const units = Array.from({ length: 100 }, (_, unit): FirmnessUnit => {
    const raised = raising.flatMap((count, priority) => (unit < count ? [priority] : []))
    const sum = raised.length > 0 ? -1 : 1
    const value = values[unit] ?? 0
    const parts = raised.map((priority) => ({ priority, raises: true, answers: 1, sum, value }))
    return { isCounted: true, answers: 1, sum, value, parts }
  })
  const inputs = raising.map((count): RankInputs => ({
    reach: count / 100,
    npsImpact: -5,
    valueAtStake: values.length > 0 ? 0.1 : null,
    trend: 'flat',
    evidence: 4,
  }))
  return { units, silentValue: 0, weights: equalWeights, priorities: inputs.map((one) => suggestedRank(one).parts) }
}

describe('the draws firmness is made of', () => {
  it('take from the Poisson distribution its mean and its variance, small and large', () => {
    for (const mean of [0.5, 1, 7, 80]) {
      const rng = createRng(3)
      const draw = poissonDrawer(mean)
      const drawn = Array.from({ length: 40_000 }, () => draw(rng))
      const average = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
      const variance = drawn.reduce((sum, one) => sum + (one - average) ** 2, 0) / drawn.length
      expect(average / mean).toBeCloseTo(1, 1)
      expect(variance / mean).toBeCloseTo(1, 1)
    }
  })

  it('take from the Dirichlet shares around its own, with the spread of its concentration', () => {
    const rng = createRng(5)
    const into = new Float64Array(3)
    const firsts = Array.from({ length: 20_000 }, () => {
      drawDirichlet(rng, [25, 25, 0], into)
      expect(into[2]).toBe(0)
      return into[0] ?? 0
    })
    const mean = firsts.reduce((sum, one) => sum + one, 0) / firsts.length
    const variance = firsts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / firsts.length
    expect(mean).toBeCloseTo(0.5, 2)
    // p(1 − p)/(50 + 1)
    expect(variance).toBeCloseTo(0.25 / 51, 3)
  })
})

describe('sums over resampled units', () => {
  const anyUnit = fc.record({
    isCounted: fc.boolean(),
    answers: fc.nat(2),
    sum: fc.integer({ min: -2, max: 2 }),
    value: fc.nat(1_000_000),
  })

  it('group units that add the same without changing any total', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 60 }), (some) => {
        const units = [...some, ...some].map((unit): FirmnessUnit => ({ ...unit, parts: [] }))
        const { sizes, rows, width } = groupUnits(units, 0)
        const total = (column: number): number =>
          sizes.reduce((sum, size, group) => sum + size * (rows[group * width + column] ?? 0), 0)
        expect(sizes.length).toBeLessThanOrEqual(some.length)
        expect([0, 1, 2, 3].map(total)).toEqual([
          units.filter(({ isCounted }) => isCounted).length,
          ...(['answers', 'sum', 'value'] as const).map((of) => units.reduce((sum, unit) => sum + unit[of], 0)),
        ])
      }),
    )
  })

  it('have the mean and the spread of a bootstrap, with few units and with thousands', () => {
    for (const count of [60, 3000]) {
      const units = Array.from({ length: count }, (_, at): FirmnessUnit => ({
        isCounted: true,
        answers: 1,
        sum: (at % 3) - 1,
        value: 100 + at,
        parts: at % 4 === 0 ? [{ priority: 0, raises: true, answers: 1, sum: -1, value: 100 + at }] : [],
      }))
      const draw = resampledSums(groupUnits(units, 1), createRng(2))
      const drawn = Array.from({ length: 6000 }, () => Array.from(draw()))
      const values = units.map(({ value }) => value)
      const own = values.filter((_, at) => at % 4 === 0)
      const expected: readonly (readonly [number, readonly number[]])[] = [
        [0, units.map(() => 1)],
        [3, values],
        [4, own.map(() => 1)],
        [7, own],
      ]
      for (const [column, each] of expected) {
        const mean = each.reduce((sum, one) => sum + one, 0)
        const deviation = Math.sqrt(each.reduce((sum, one) => sum + one * one, 0))
        const average = drawn.reduce((sum, sums) => sum + (sums[column] ?? 0), 0) / drawn.length
        const variance = drawn.reduce((sum, sums) => sum + ((sums[column] ?? 0) - average) ** 2, 0) / drawn.length
        expect(Math.abs(average - mean) / deviation).toBeLessThan(0.06)
        expect(Math.sqrt(variance) / deviation).toBeCloseTo(1, 1)
      }
    }
  })
})

describe('how firmly ranks hold', () => {
  it('is all but certain where one priority is raised by far more units than the next', () => {
    const { places } = firmness(madeInput({ raising: [29, 3] }), 1)
    expect(places[0]?.[0]).toBeGreaterThan(0.99)
  })

  it('is a coin toss between two priorities that the same number of other units raise', () => {
    const input = madeInput({ raising: [20, 20] })
    const apart: FirmnessInput = {
      ...input,
      units: Array.from({ length: 100 }, (_, unit): FirmnessUnit => ({
        isCounted: true,
        answers: 0,
        sum: 0,
        value: 0,
        parts: unit < 40 ? [{ priority: unit % 2, raises: true, answers: 0, sum: 0, value: 0 }] : [],
      })),
    }
    const { places } = firmness(apart, 1)
    expect(places[0]?.[0]).toBeGreaterThan(0.47)
    expect(places[0]?.[0]).toBeLessThan(0.53)
  })

  it('is shared between priorities that nothing tells apart', () => {
    const { places, ahead } = firmness(madeInput({ raising: [100, 100] }), 1, 200)
    expect(places).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(ahead[0]?.[1]).toBe(0.5)
  })

  it('differs by less than two points from one seed to another', () => {
    const values = Array.from({ length: 100 }, (_, unit) => 1000 * ((unit * 37) % 23))
    const input = madeInput({ raising: [22, 20, 17, 16, 12], values })
    const runs = [1, 2, 3, 4].map((seed) => firmness(input, seed))
    for (const run of runs.slice(1)) {
      run.places.forEach((shares, priority) =>
        shares.forEach((share, place) =>
          expect(Math.abs(share - (runs[0]?.places[priority]?.[place] ?? -1))).toBeLessThan(0.02),
        ),
      )
    }
  })

  it('gives every place to exactly one priority in each draw, and the same in steps as at once', () => {
    const raising = fc.array(fc.nat(100), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(raising, fc.nat(), (some, seed) => {
        const input = madeInput({ raising: some })
        const all = firmness(input, seed, 100)
        const run = startFirmness(input, seed, 100)
        while (run.step(7));
        expect(run.result()).toEqual(all)
        for (let place = 0; place < some.length; place++) {
          expect(all.places.reduce((sum, shares) => sum + (shares[place] ?? 0), 0)).toBeCloseTo(1, 9)
        }
        for (const shares of all.places) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 25 },
    )
  })
})

describe('firmness in words', () => {
  const drawn = {
    draws: 100,
    places: [
      [0.92, 0.08, 0],
      [0.08, 0.62, 0.3],
      [0, 0.3, 0.7],
    ],
    ahead: [
      [0, 0.92, 1],
      [0.08, 0, 0.71],
      [0, 0.29, 0],
    ],
  }

  it('follows the order a person gives', () => {
    expect(firmnessOfOrder(drawn, [0, 1, 2])).toEqual([
      { place: 1, held: 0.92, from: 1, to: 2 },
      { place: 2, held: 0.62, from: 1, to: 3 },
      { place: 3, held: 0.7, from: 2, to: 3 },
    ])
    expect(firmnessOfOrder(drawn, [2, 1, 0])[0]).toEqual({ place: 1, held: 0, from: 2, to: 3 })
  })

  it('tells neighbours that nearly tie from those that the evidence has the other way round', () => {
    expect(closeInWords(closePairs(drawn, [0, 1, 2]))).toEqual(['One rank is close: 2 and 3 swap in 29% of trials'])
    expect(closeInWords(closePairs(drawn, [2, 1, 0]))).toEqual([
      'One rank is close: 1 and 2 swap in 71% of trials',
      'The evidence puts 3 above 2 in 92% of trials',
    ])
    expect(closeInWords(closePairs(drawn, [2, 0, 1]))).toEqual(['The evidence puts 2 above 1 in 100% of trials'])
    expect(closeInWords([])).toEqual([])
  })

  it('calls a tie what swaps in a quarter to three quarters', () => {
    const said = (swapped: number): string => closeInWords([{ place: 2, swapped }]).join()
    expect(said(0.75)).toBe('One rank is close: 2 and 3 swap in 75% of trials')
    expect(said(0.76)).toBe('The evidence puts 3 above 2 in 76% of trials')
  })

  it('says of a place that the evidence hardly ever gives where it puts it', () => {
    expect(heldInWords({ place: 1, held: 0.92, from: 1, to: 2 })).toBe(
      'held in 92% of trials, between rank 1 and 2 in 95%',
    )
    expect(heldInWords({ place: 3, held: 0.02, from: 1, to: 2 })).toBe(
      'held in 2% of trials; the evidence puts it between rank 1 and 2 in 95%',
    )
    expect(heldInWords({ place: 3, held: 0, from: 1, to: 1 })).toBe(
      'held in 0% of trials; the evidence puts it at rank 1 in nearly all',
    )
  })

  it('says between which ranks a priority lies', () => {
    expect(placesInWords({ place: 2, held: 0.6, from: 1, to: 3 })).toBe('between rank 1 and 3 in 95%')
    expect(placesInWords({ place: 1, held: 1, from: 1, to: 1 })).toBe('rank 1 in nearly all')
  })
})
