import { describe, expect, it } from 'vitest'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { scoredBy } from '../../../renderer/src/screens/priorities/rank-by.ts'

const untyped = {
  impact: null,
  effort: null,
  importance: null,
  satisfaction: null,
  askedIn: null,
  importanceQuestion: null,
  satisfactionQuestion: null,
}

const card = (id: string, change: Partial<PriorityCard>): PriorityCard => ({
  id,
  rank: 1,
  title: id,
  outcome: '',
  ownerRole: '',
  reason: '',
  themes: [],
  comments: 10,
  units: 10,
  lostDeals: 0,
  npsImpact: null,
  atStake: null,
  grade: { grade: 4, word: 'Strong', reasons: [] },
  tied: { met: true, reasons: [] },
  suggested: { score: 0, rank: 1, missing: [] },
  inputs: { reach: 0.1, npsImpact: null, valueAtStake: null, trend: 'flat', evidence: 4 },
  rating: untyped,
  asked: { importance: null, satisfaction: null },
  quotations: 0,
  ...change,
})

describe('priorities looked at by another score', () => {
  it('come by RICE in the order of it, those without typed inputs last and without a place', () => {
    const scored = scoredBy(
      'rice',
      [
        card('untyped', {}),
        card('small', { units: 10, rating: { ...untyped, impact: 1, effort: 1 } }),
        card('large', { units: 120, rating: { ...untyped, impact: 2, effort: 4 } }),
      ],
      equalWeights,
    )
    expect(scored).toEqual([
      { id: 'large', score: 60, place: 1 },
      { id: 'small', score: 10, place: 2 },
      { id: 'untyped', score: null, place: null },
    ])
  })

  it('come by the opportunity score only where both questions were asked', () => {
    const rating = { ...untyped, importance: 0.8 }
    const asked = card('asked', { rating: { ...rating, satisfaction: 0.3 } })
    const [first, second] = scoredBy('opportunity', [card('half', { rating }), asked], equalWeights)
    expect(first).toMatchObject({ id: 'asked', place: 1 })
    expect(first?.score).toBeCloseTo(13, 10)
    expect(second).toEqual({ id: 'half', score: null, place: null })
  })

  it('come by the opportunity score of the questions chosen, whatever was typed', () => {
    const share = (value: number) => ({
      question: '',
      answers: 10,
      topTwo: 1,
      highest: 10,
      share: { value, low: 0, high: 1 },
    })
    const rating = { ...untyped, importance: 0.1, satisfaction: 0.1 }
    const asked = { importance: share(0.7), satisfaction: share(0.2) }
    expect(scoredBy('opportunity', [card('asked', { rating, asked })], equalWeights)[0]?.score).toBeCloseTo(12, 10)
    const unanswered = { ...asked, satisfaction: { ...share(0), answers: 0, share: null } }
    expect(scoredBy('opportunity', [card('asked', { rating, asked: unanswered })], equalWeights)[0]?.score).toBeNull()
  })

  it('come by the suggested rank in the order of the weights', () => {
    const cards = [
      card('wide', { inputs: { reach: 0.3, npsImpact: null, valueAtStake: null, trend: 'falling', evidence: 1 } }),
      card('sure', { inputs: { reach: 0.03, npsImpact: null, valueAtStake: null, trend: 'rising', evidence: 4 } }),
    ]
    const none = { reach: 0, npsImpact: 0, valueAtStake: 0, trend: 0, evidence: 0 }
    expect(scoredBy('suggested', cards, equalWeights)[0]?.id).toBe('sure')
    expect(scoredBy('suggested', cards, { ...none, reach: 1 })[0]?.id).toBe('wide')
  })
})
