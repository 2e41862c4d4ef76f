import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, krippendorffsAlpha } from '#shared/domain/stats/agreement.ts'
import { courseOf } from '#shared/domain/stats/on-course.ts'
import { valueCase } from '#shared/domain/stats/value-case.ts'

const way = { baseline: 91.2, target: 99.5, days: 180 }

describe('on course', () => {
  it('is 95.4 on day 90 of 180 from 91.2 to 99.5', () => {
    expect(courseOf(way, { day: 90, value: 95.4 })).toBe('on course')
  })

  it('is close within a tenth of the way, behind beyond', () => {
    expect(courseOf(way, { day: 90, value: 94.53 })).toBe('close')
    expect(courseOf(way, { day: 90, value: 94.51 })).toBe('behind')
  })

  it('holds for targets below the baseline', () => {
    const down = { baseline: 40, target: 20, days: 100 }
    expect(courseOf(down, { day: 50, value: 30 })).toBe('on course')
    expect(courseOf(down, { day: 50, value: 32 })).toBe('close')
    expect(courseOf(down, { day: 50, value: 33 })).toBe('behind')
  })

  it('asks for the target itself from the due date on, and for the baseline before the start', () => {
    expect(courseOf(way, { day: 400, value: 99.5 })).toBe('on course')
    expect(courseOf(way, { day: 400, value: 99 })).toBe('close')
    expect(courseOf(way, { day: -5, value: 91.2 })).toBe('on course')
  })

  it('does not exist without a way to go', () => {
    expect(courseOf({ ...way, target: 91.2 }, { day: 90, value: 91.2 })).toBeNull()
  })
})

describe('the value case', () => {
  const worked = { keptRevenueYearly: 500, newRevenueYearly: 200, costSavedYearly: 50, costOnce: 400, costYearly: 100 }

  it('nets 1,550 at an ROI of 2.214 for 500 + 200 + 50 a year at 400 + 100 a year', () => {
    const result = valueCase(worked)
    expect(result).toMatchObject({ benefitYearly: 750, cost: 700, net: 1550 })
    expect(result?.roi).toBeCloseTo(2.214, 3)
  })

  it('has no value while an assumption is empty', () => {
    for (const field of Object.keys(worked)) expect(valueCase({ ...worked, [field]: null })).toBeNull()
  })

  it('has no ROI where nothing is spent', () => {
    expect(valueCase({ ...worked, costOnce: 0, costYearly: 0 })).toMatchObject({ net: 2250, roi: null })
  })
})

describe('agreement of two coders', () => {
  it('is κ .400 for 20/5/10/15', () => {
    expect(cohensKappa({ both: 20, first: 5, second: 10, neither: 15 })).toBeCloseTo(0.4, 10)
  })

  it('is α .575 for the worked ten with one missing', () => {
    const items = [
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 1],
      [1, null],
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 0],
    ]
    expect(krippendorffsAlpha(items)).toBeCloseTo(0.575, 3)
  })

  it('is 1 where they agree on everything and something differs', () => {
    expect(cohensKappa({ both: 5, first: 0, second: 0, neither: 5 })).toBe(1)
    expect(
      krippendorffsAlpha([
        [1, 1],
        [0, 0],
      ]),
    ).toBe(1)
  })

  it('has no value where chance alone would agree, or nothing is paired', () => {
    expect(cohensKappa({ both: 9, first: 0, second: 0, neither: 0 })).toBeNull()
    expect(cohensKappa({ both: 0, first: 0, second: 0, neither: 0 })).toBeNull()
    expect(
      krippendorffsAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
    expect(
      krippendorffsAlpha([
        [1, null],
        [0, null],
      ]),
    ).toBeNull()
    expect(krippendorffsAlpha([])).toBeNull()
  })

  it('never exceeds 1', () => {
    const counts = fc.record({ both: fc.nat(30), first: fc.nat(30), second: fc.nat(30), neither: fc.nat(30) })
    fc.assert(fc.property(counts, (some) => (cohensKappa(some) ?? 0) <= 1 + 1e-12))
  })
})
