import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfShares } from '#shared/domain/stats/difference-of-shares.ts'

const group = fc.tuple(fc.nat(200), fc.nat(200)).map(([some, rest]) => ({ hits: some, of: some + rest }))

describe('the difference of two shares', () => {
  // By hand from the Wilson intervals; the same as table II of Newcombe 1998 gives for his method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('of %d in %d and %d in %d', (hitsA, ofA, hitsB, ofB, value, low, high) => {
    const found = differenceOfShares({ hits: hitsA, of: ofA }, { hits: hitsB, of: ofB })
    expect(found?.value).toBeCloseTo(value, 4)
    expect(found?.interval.low).toBeCloseTo(low, 4)
    expect(found?.interval.high).toBeCloseTo(high, 4)
  })

  it('is tested on both sides: twice the smaller one-sided p, at most 1', () => {
    expect(differenceOfShares({ hits: 12, of: 180 }, { hits: 20, of: 600 })?.p).toBeCloseTo(2 * 0.0438411, 6)
    expect(differenceOfShares({ hits: 20, of: 600 }, { hits: 12, of: 180 })?.p).toBeCloseTo(2 * 0.0438411, 6)
    expect(differenceOfShares({ hits: 5, of: 10 }, { hits: 5, of: 10 })?.p).toBe(1)
  })

  it('is none where a group is empty', () => {
    expect(differenceOfShares({ hits: 0, of: 0 }, { hits: 3, of: 10 })).toBeNull()
    expect(differenceOfShares({ hits: 3, of: 10 }, { hits: 0, of: 0 })).toBeNull()
  })

  it('lies in its interval, and turns around when the groups change places', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [there, back] = [differenceOfShares(a, b), differenceOfShares(b, a)]
        if (!there || !back) return a.of === 0 || b.of === 0
        expect(there.interval.low).toBeLessThanOrEqual(there.value + 1e-12)
        expect(there.interval.high).toBeGreaterThanOrEqual(there.value - 1e-12)
        expect(there.interval.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there.interval.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 12)
        expect(back.p).toBeCloseTo(there.p, 12)
        return true
      }),
    )
  })
})
