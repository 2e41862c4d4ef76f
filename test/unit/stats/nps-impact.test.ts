import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { npsImpact, npsImpacts, type ScoredAnswer } from '#shared/domain/stats/nps-impact.ts'
import { countNps, npsOf } from '#shared/domain/stats/nps.ts'

const repeat = (times: number, score: number) => Array.from({ length: times }, () => score)
const eachOnItsOwn = (scores: readonly number[]): readonly ScoredAnswer[] =>
  scores.map((score, unit) => ({ unit, score }))
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

// 20 with the theme (4 promoters, 12 detractors, 4 passives), then 80 without: 50, 30 and 20 in all.
const worked = eachOnItsOwn([
  ...repeat(4, 9),
  ...repeat(12, 3),
  ...repeat(4, 8),
  ...repeat(46, 10),
  ...repeat(18, 6),
  ...repeat(16, 7),
])

describe('NPS impact of a theme', () => {
  it('is −15.0 for 20 of 100 answers with 4 promoters and 12 detractors among them', () => {
    const impact = npsImpact(worked, range(0, 20), { seed: 1 })
    expect(impact?.points).toBeCloseTo(-15, 10)
    expect(impact?.answers).toBe(20)
  })

  it('puts the point inside the interval, and the interval near its normal approximation', () => {
    const impact = npsImpact(worked, range(0, 20), { seed: 1 })
    const { low, high } = impact?.interval ?? { low: 0, high: 0 }
    expect(low).toBeLessThan(-15)
    expect(high).toBeGreaterThan(-15)
    // n_t/n·(NPS_t − NPS without): the difference of two means of 20 and 80 varies by about 19 points, a fifth of it by 4,
    // and the size of the theme itself adds 3.
    expect(high - low).toBeGreaterThan(14)
    expect(high - low).toBeLessThan(24)
  })

  it('is none below 20 scored answers', () => {
    expect(npsImpact(worked, range(0, 19), { seed: 1 })).toBeNull()
  })

  it('is none where every answer raises the theme, or nothing was answered', () => {
    expect(npsImpact(worked, range(0, 100), { seed: 1 })).toBeNull()
    expect(npsImpact([], [], { seed: 1 })).toBeNull()
    expect(npsImpacts(worked, [], { seed: 1 })).toEqual([])
  })

  it('is none where one unit gave all answers, since nothing can be resampled', () => {
    const oneUnit = worked.map(({ score }) => ({ unit: 'only', score }))
    expect(npsImpact(oneUnit, range(0, 20), { seed: 1 })).toBeNull()
  })

  it('repeats itself for a seed and wobbles a little for another', () => {
    const interval = (seed: number) => npsImpact(worked, range(0, 20), { seed })?.interval
    expect(interval(4)).toEqual(interval(4))
    expect(interval(4)).not.toEqual(interval(5))
    expect(interval(4)?.low).toBeCloseTo(interval(5)?.low ?? 0, -1)
  })

  it('is wider when the same answers come from few units', () => {
    const width = (answers: readonly ScoredAnswer[]) => {
      const interval = npsImpact(answers, range(0, 20), { seed: 2 })?.interval
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    const clustered = worked.map(({ score }, at) => ({ unit: Math.floor(at / 10), score }))
    expect(width(clustered)).toBeGreaterThan(1.2 * width(worked))
  })

  it('says the same of a theme alone and in company', () => {
    const [first, second] = [range(0, 20), range(10, 60)]
    const together = npsImpacts(worked, [second, range(0, 3), first], { seed: 9 })
    expect(together).toEqual([npsImpact(worked, second, { seed: 9 }), null, npsImpact(worked, first, { seed: 9 })])
  })

  it('names an answer that does not exist', () => {
    expect(() => npsImpact(worked, range(90, 115), { seed: 1 })).toThrow(/answer 100/)
  })

  it('equals NPS of all minus NPS of those without the theme, for any answers', () => {
    const answers = fc.array(fc.record({ unit: fc.nat(30), score: fc.nat(10) }), { minLength: 21, maxLength: 60 })
    fc.assert(
      fc.property(answers, (some) => {
        const impact = npsImpact(some, range(0, 20), { seed: 1, draws: 20 })
        const of = (from: number) => npsOf(countNps(some.slice(from).map(({ score }) => score)))?.points ?? 0
        if (impact === null) return new Set(some.map(({ unit }) => unit)).size === 1
        expect(impact.points).toBeCloseTo(of(0) - of(20), 8)
        return impact.interval.low >= -200 && impact.interval.low <= impact.interval.high && impact.interval.high <= 200
      }),
      { numRuns: 60 },
    )
  })
})
