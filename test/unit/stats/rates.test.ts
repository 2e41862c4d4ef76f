import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf } from '#shared/domain/stats/shares.ts'
import { wilson } from '#shared/domain/stats/wilson.ts'
import { winRate, winRateLift } from '#shared/domain/stats/win-rate.ts'

const counts = fc
  .tuple(fc.nat(2000), fc.nat(2000))
  .map(([part, rest]) => ({ part, whole: part + rest }))
  .filter(({ whole }) => whole > 0)

describe('interval of a plain share', () => {
  it.each([
    [2, 9, 0.0632, 0.5474],
    [7, 10, 0.3968, 0.8922],
  ])('is Wilson’s for %d of %d', (part, whole, low, high) => {
    expect(wilson(part, whole)?.low).toBeCloseTo(low, 4)
    expect(wilson(part, whole)?.high).toBeCloseTo(high, 4)
  })

  it('does not exist for nothing of nothing', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(shareOf(0, 0)).toBeNull()
  })

  it('starts at 0 for none and ends at 1 for all, and is not a point', () => {
    expect(wilson(0, 10)?.low).toBe(0)
    expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4)
    expect(wilson(10, 10)?.high).toBe(1)
  })

  it('holds the share and stays within 0 to 1', () => {
    fc.assert(
      fc.property(counts, ({ part, whole }) => {
        const share = shareOf(part, whole)
        if (!share) return false
        const { low, high } = share.interval
        return 0 <= low && low <= share.share && share.share <= high && high <= 1
      }),
    )
  })
})

const worked = { withTheme: { won: 2, lost: 7 }, without: { won: 42, lost: 58 } }

describe('win rate with a theme', () => {
  it('is Beta(6.2, 12.8) for 2 of 9 against .42: mean .3263, 95% [.1411, .5461]', () => {
    const rate = winRate(worked)
    expect(rate?.posterior.a).toBeCloseTo(6.2, 10)
    expect(rate?.posterior.b).toBeCloseTo(12.8, 10)
    expect(rate?.mean).toBeCloseTo(0.3263, 4)
    expect(rate?.interval.low).toBeCloseTo(0.1411, 4)
    expect(rate?.interval.high).toBeCloseTo(0.5461, 4)
  })

  it('is hidden below 5 deals, and the lift with it', () => {
    const few = { ...worked, withTheme: { won: 1, lost: 3 } }
    expect(winRate(few)).toBeNull()
    expect(winRateLift(few, { seed: 1 })).toBeNull()
  })

  it('is hidden without deals to compare with', () => {
    expect(winRate({ ...worked, without: { won: 0, lost: 0 } })).toBeNull()
  })

  it('stays open to losses where every deal without the theme was won', () => {
    const rate = winRate({ withTheme: { won: 6, lost: 0 }, without: { won: 12, lost: 0 } })
    expect(rate?.mean).toBeLessThan(1)
    expect(rate?.interval.low).toBeLessThan(0.95)
  })

  it('lies between the rate of the deals and the rate without', () => {
    const rate = winRate(worked)
    expect(rate?.mean).toBeGreaterThan(2 / 9)
    expect(rate?.mean).toBeLessThan(0.42)
  })
})

describe('win-rate lift', () => {
  it('has mean −.095, 95% [−.306, .144] and P(< 0) .79 for 2 of 9 against 42 of 100', () => {
    const lift = winRateLift(worked, { seed: 1 })
    // Standard error over 20,000 draws: .001 for the mean, .003 for the ends and for P.
    expect(Math.abs((lift?.mean ?? 0) + 0.095)).toBeLessThan(0.003)
    expect(Math.abs((lift?.interval.low ?? 0) + 0.306)).toBeLessThan(0.008)
    expect(Math.abs((lift?.interval.high ?? 0) - 0.144)).toBeLessThan(0.008)
    expect(Math.abs((lift?.probabilityBelowZero ?? 0) - 0.79)).toBeLessThan(0.01)
  })

  it('repeats itself for a seed', () => {
    expect(winRateLift(worked, { seed: 8 })).toEqual(winRateLift(worked, { seed: 8 }))
  })

  it('stays within −1 to 1 and points the way the deals do when there are many', () => {
    const deals = fc.record({ won: fc.nat(50), lost: fc.nat(50) })
    fc.assert(
      fc.property(deals, deals, (withTheme, without) => {
        const lift = winRateLift({ withTheme, without }, { seed: 1, draws: 200 })
        if (!lift) return withTheme.won + withTheme.lost < 5 || without.won + without.lost === 0
        return lift.interval.low >= -1 && lift.interval.low <= lift.interval.high && lift.interval.high <= 1
      }),
    )
    const better = winRateLift({ withTheme: { won: 90, lost: 10 }, without: { won: 30, lost: 70 } }, { seed: 1 })
    expect(better?.interval.low).toBeGreaterThan(0.3)
  })
})
