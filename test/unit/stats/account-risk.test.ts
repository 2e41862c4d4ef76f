import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountRisk, type AccountSignals } from '#shared/domain/stats/account-risk.ts'
import { dayAfter, daysBetween } from '#shared/domain/stats/days.ts'

const asOf = '2026-10-31'
const quiet: AccountSignals = {
  asOf,
  scores: [],
  complaints: [],
  severeThemes: [],
  renewalOn: null,
  lostDeals: 0,
  openDeals: 0,
  lastSpokeOn: '2026-10-01',
}
const pointsOf = (signals: Partial<AccountSignals>): number => accountRisk({ ...quiet, ...signals }).points
const score = (value: number, on = '2026-10-01') => ({ on, value })

describe('the risk of an account', () => {
  it('is nothing where nothing speaks for it', () => {
    expect(accountRisk(quiet)).toEqual({ points: 0, level: 'low', reasons: [] })
  })

  it('is 25 for a last score of 6 and nothing for a 7', () => {
    expect([pointsOf({ scores: [score(6)] }), pointsOf({ scores: [score(7)] })]).toEqual([25, 0])
  })

  it('counts the last score, not one before it', () => {
    expect(pointsOf({ scores: [score(2), score(9)] })).toBe(0)
  })

  it('adds 15 where the score fell by 3, nothing where it fell by 2', () => {
    expect([pointsOf({ scores: [score(10), score(7)] }), pointsOf({ scores: [score(10), score(8)] })]).toEqual([15, 0])
  })

  it('gives 5 a complaint within 90 days, at most 20', () => {
    const complaints = (count: number, on: string) => ({ complaints: Array.from({ length: count }, () => on) })
    expect([1, 4, 9].map((count) => pointsOf(complaints(count, dayAfter(asOf, -90))))).toEqual([5, 20, 20])
    expect(pointsOf(complaints(3, dayAfter(asOf, -91)))).toBe(0)
  })

  it('gives 15 for a renewal within 120 days, not beyond and not in the past', () => {
    const renewal = (days: number) => pointsOf({ renewalOn: dayAfter(asOf, days) })
    expect([renewal(0), renewal(120), renewal(121), renewal(-1)]).toEqual([15, 15, 0, 0])
  })

  it('gives 10 for a lost deal, and for an open one only where something else is wrong', () => {
    expect(pointsOf({ lostDeals: 2 })).toBe(10)
    expect(pointsOf({ openDeals: 1 })).toBe(0)
    expect(pointsOf({ openDeals: 1, scores: [score(3)] })).toBe(35)
  })

  it('gives 5 for silence of 180 days by whoever spoke before', () => {
    const silence = (days: number) => pointsOf({ lastSpokeOn: dayAfter(asOf, -days) })
    expect([silence(179), silence(180), pointsOf({ lastSpokeOn: null })]).toEqual([0, 5, 0])
  })

  it('is high from 50 and middle from 25, with the weightiest reason first and in words', () => {
    const risk = accountRisk({
      ...quiet,
      scores: [score(9, '2026-04-02'), score(3, '2026-10-12')],
      severeThemes: ['Exports time out', 'Price rises'],
    })
    expect(risk).toEqual({
      points: 50,
      level: 'high',
      reasons: [
        { points: 25, says: 'last score 3 (12 Oct 2026)' },
        { points: 15, says: 'score fell from 9 to 3' },
        { points: 10, says: 'raises “Exports time out”, a severe theme (and 1 more)' },
      ],
    })
    expect(accountRisk({ ...quiet, scores: [score(0)] }).level).toBe('middle')
  })

  it('stays between 0 and 100 and is the sum of its reasons, whatever is known', () => {
    const day = fc.integer({ min: -900, max: 400 }).map((days) => dayAfter(asOf, days))
    const signals = fc.record({
      asOf: fc.constant(asOf),
      scores: fc.array(fc.record({ on: day, value: fc.integer({ min: 0, max: 10 }) }), { maxLength: 6 }),
      complaints: fc.array(day, { maxLength: 30 }),
      severeThemes: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
      renewalOn: fc.option(day),
      lostDeals: fc.nat({ max: 3 }),
      openDeals: fc.nat({ max: 3 }),
      lastSpokeOn: fc.option(day),
    })
    fc.assert(
      fc.property(signals, (one) => {
        const { points, reasons } = accountRisk(one)
        expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0))
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('days between', () => {
  it('are whole, over the change of clocks and leap days too', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-10-31T23:59', '2026-10-01')).toBe(-30)
  })
})
