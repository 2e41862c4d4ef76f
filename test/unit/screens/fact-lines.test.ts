import { describe, expect, it } from 'vitest'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { gradeLines, impactLines, reachLines, stakeLines } from '../../../renderer/src/screens/priorities/fact-lines.ts'

const card: PriorityCard = {
  id: 'p',
  rank: 1,
  title: 'Exports finish',
  outcome: '',
  ownerRole: '',
  reason: '',
  themes: [],
  comments: 412,
  units: 149,
  lostDeals: 0,
  npsImpact: { value: -8.4, low: -11.2, high: -5.6 },
  atStake: { amountMinor: 211_000_000, currency: 'USD' },
  grade: { grade: 3, word: 'Good', reasons: ['60% of its comments come from one source (over half)'] },
  tied: { met: true, reasons: [] },
  suggested: { score: 0.7, rank: 1, missing: [] },
  inputs: { reach: 0.386, npsImpact: -8.4, valueAtStake: 0.25, trend: 'flat', evidence: 3 },
  rating: {
    impact: null,
    effort: null,
    importance: null,
    satisfaction: null,
    askedIn: null,
    importanceQuestion: null,
    satisfactionQuestion: null,
  },
  asked: { importance: null, satisfaction: null },
  quotations: 0,
}

describe('the numbers of a card', () => {
  it('open what they count, from what, and how sure that is', () => {
    expect(impactLines(card)[1]).toBe(
      '−8.4 points; with other customers of the same kind, 95% of the time within −11.2 to −5.6.',
    )
    expect(impactLines(card)[2]).toBe('Chance alone does not explain it.')
    expect(stakeLines(card)[1]).toContain('$2,110,000, 25% of all value known')
    expect(reachLines(card, 'account')[0]).toBe(
      '149 accounts, 39% of all that said something, in 412 comments within the evidence window.',
    )
    expect(gradeLines(card)[1]).toBe('Lowered: 60% of its comments come from one source (over half).')
  })

  it('say so where they cannot be told', () => {
    expect(impactLines({ ...card, npsImpact: null })[1]).toContain('fewer than 20 scored answers')
    expect(impactLines({ ...card, npsImpact: { value: -1, low: -3, high: 1 } })[2]).toBe('It could be chance.')
    expect(stakeLines({ ...card, atStake: null })[1]).toBe('No value of theirs is known.')
    expect(gradeLines({ ...card, grade: { grade: 4, word: 'Strong', reasons: [] } })[1]).toBe('Nothing lowers it.')
  })
})
