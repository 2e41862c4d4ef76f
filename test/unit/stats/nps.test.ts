import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { countNps, npsOf, npsSide } from '#shared/domain/stats/nps.ts'

describe('NPS', () => {
  it('gives 23.33 [−7.28, 49.71] for 15 promoters and 8 detractors of 30', () => {
    const nps = npsOf({ promoters: 15, detractors: 8, answers: 30 })
    expect(nps?.points).toBeCloseTo(23.33, 2)
    expect(nps?.interval.low).toBeCloseTo(-7.28, 2)
    expect(nps?.interval.high).toBeCloseTo(49.71, 2)
    expect(((nps?.interval.low ?? 0) + (nps?.interval.high ?? 0)) / 2).toBeCloseTo(21.21, 2)
  })

  it('gives 53.42 [52.31, 54.50] for the 8,465 promoters and 1,194 detractors of the panel', () => {
    const nps = npsOf({ promoters: 8465, detractors: 1194, answers: 13_612 })
    expect(nps?.points).toBeCloseTo(53.42, 2)
    expect(nps?.interval.low).toBeCloseTo(52.31, 2)
    expect(nps?.interval.high).toBeCloseTo(54.5, 2)
  })

  const panel = new URL('../../../../shared/data/nps-panel/nps.csv', import.meta.url)
  it.skipIf(!existsSync(panel))('counts the panel as it is (skipped where ../shared/data/nps-panel is absent)', () => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(panel, 'latin1'), {
      header: true,
      skipEmptyLines: true,
    })
    const scores = data.map(({ nps }) => (nps === undefined || nps === 'NA' ? null : Number(nps)))
    expect(scores).toHaveLength(13_954)
    expect(countNps(scores)).toEqual({ promoters: 8465, detractors: 1194, answers: 13_612 })
  })

  it('has no value without an answer', () => {
    expect(npsOf(countNps([null, null]))).toBeNull()
  })

  it('leaves missing scores out and keeps passives in the base', () => {
    expect(countNps([10, 9, 8, 7, 6, 0, null])).toEqual({ promoters: 2, detractors: 2, answers: 6 })
  })

  it('is 100 for promoters alone, with an interval that ends there and admits less', () => {
    const nps = npsOf({ promoters: 10, detractors: 0, answers: 10 })
    expect(nps?.points).toBe(100)
    expect(nps?.interval.high).toBe(100)
    expect(nps?.interval.low).toBeLessThan(60)
  })

  it.each([-1, 11, Number.NaN])('refuses %d as a score', (score) => {
    expect(() => npsSide(score)).toThrow(/0 to 10/)
  })

  it('stays within −100 to 100, its interval too', () => {
    const counts = fc
      .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
      .map(([promoters, detractors, passives]) => ({
        promoters,
        detractors,
        answers: promoters + detractors + passives,
      }))
      .filter(({ answers }) => answers > 0)
    fc.assert(
      fc.property(counts, (some) => {
        const nps = npsOf(some)
        if (!nps) return false
        const { low, high } = nps.interval
        return -100 <= low && low < high && high <= 100 && Math.abs(nps.points) <= 100
      }),
    )
  })

  it('turns its sign when promoters and detractors change places', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }), (p, d, passives) => {
        const answers = p + d + passives
        const one = npsOf({ promoters: p, detractors: d, answers })
        const other = npsOf({ promoters: d, detractors: p, answers })
        expect(one?.points).toBeCloseTo(-(other?.points ?? 0), 10)
        expect(one?.interval.low).toBeCloseTo(-(other?.interval.high ?? 0), 10)
      }),
    )
  })
})
