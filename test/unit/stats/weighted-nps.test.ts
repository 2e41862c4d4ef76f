import { describe, expect, it } from 'vitest'
import { weightedNps } from '#shared/domain/stats/weighted-nps.ts'

describe('NPS weighted by customers', () => {
  it('counts each stratum by its customers instead of its answers', () => {
    const strata = [
      { accounts: 30, scores: [9, 9] },
      { accounts: 10, scores: [0, 9, 0, 0] },
    ]
    expect(weightedNps(strata, { fewest: 2 })).toEqual({ nps: 0, weighted: 62.5 })
  })

  it('is the same where answers come in the shares of customers', () => {
    const ten = (score: number) => ({ accounts: 40, scores: Array.from({ length: 10 }, () => score) })
    expect(weightedNps([ten(9), ten(3)])).toEqual({ nps: 0, weighted: 0 })
  })

  it('does not exist where fewer than two strata answered enough', () => {
    expect(
      weightedNps(
        [
          { accounts: 5, scores: [9, 9, 9] },
          { accounts: 5, scores: [] },
        ],
        { fewest: 3 },
      ),
    ).toBeNull()
  })
})
