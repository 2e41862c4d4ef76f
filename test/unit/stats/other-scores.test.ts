import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opportunity, topTwoBox } from '#shared/domain/stats/opportunity.ts'
import { rice } from '#shared/domain/stats/rice.ts'

describe('RICE', () => {
  it('is reach by impact by the confidence of the grade, over effort', () => {
    expect(rice({ reach: 120, impact: 2, grade: 3, effort: 4 })).toBeCloseTo(48, 10)
    expect(rice({ reach: 120, impact: 2, grade: 4, effort: 4 })).toBeCloseTo(60, 10)
    expect(rice({ reach: 120, impact: 2, grade: 2, effort: 4 })).toBeCloseTo(30, 10)
    expect(rice({ reach: 120, impact: 2, grade: 1, effort: 4 })).toBeCloseTo(15, 10)
  })

  it('is not guessed while impact or effort is not typed', () => {
    expect(rice({ reach: 120, impact: null, grade: 3, effort: 4 })).toBeNull()
    expect(rice({ reach: 120, impact: 2, grade: 3, effort: null })).toBeNull()
    expect(rice({ reach: 120, impact: 2, grade: 3, effort: 0 })).toBeNull()
  })
})

describe('the opportunity score', () => {
  it('is importance and what satisfaction lacks of it, on 0 to 20', () => {
    expect(opportunity({ importance: 0.8, satisfaction: 0.3 })).toBeCloseTo(13, 10)
    expect(opportunity({ importance: 0.8, satisfaction: 0.9 })).toBeCloseTo(8, 10)
    expect(opportunity({ importance: 0.8, satisfaction: null })).toBeNull()
  })

  it('counts the two highest answers of the scale', () => {
    const ten = new Map([
      [10, 3],
      [9, 2],
      [8, 4],
      [2, 1],
    ])
    expect(topTwoBox(ten, 10)).toEqual({ topTwo: 5, answers: 10 })
    expect(
      topTwoBox(
        new Map([
          [5, 1],
          [4, 1],
          [1, 6],
        ]),
        5,
      ),
    ).toEqual({ topTwo: 2, answers: 8 })
    expect(topTwoBox(new Map(), 10)).toEqual({ topTwo: 0, answers: 0 })
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(share, share, (importance, satisfaction) => {
        const score = opportunity({ importance, satisfaction })
        return score !== null && score >= 0 && score <= 20
      }),
    )
  })
})
