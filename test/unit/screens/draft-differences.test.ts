import { describe, expect, it } from 'vitest'
import type { ComparedPriority } from '#shared/contract/drafts.ts'
import { differenceFrom, differenceInWords } from '../../../renderer/src/screens/priorities/draft-differences.ts'

const compared = (id: string, change: Partial<ComparedPriority>): ComparedPriority => ({
  id,
  rank: 1,
  title: 'Make every export finish',
  outcome: '',
  reason: '',
  themes: [],
  comments: 10,
  units: 10,
  npsImpact: null,
  atStake: null,
  grade: { grade: 4, word: 'Strong', reasons: [] },
  inputs: { reach: 0.1, npsImpact: null, valueAtStake: null, trend: 'flat', evidence: 4 },
  isTied: true,
  quotations: 0,
  ...change,
})
const theme = (label: string) => ({ id: label, label, colour: 1 })
const said = (one: ComparedPriority, other: readonly ComparedPriority[]) =>
  differenceInWords(differenceFrom(one, other), { rank: one.rank, otherName: 'First draft' })

describe('what differs between two drafts', () => {
  it('is nothing to say of a priority that is the same in both', () => {
    expect(said(compared('a', {}), [compared('a', {})])).toEqual([])
  })

  it('is said of rank, title and themes', () => {
    const here = compared('a', { themes: [theme('Exports'), theme('Speed')] })
    const there = compared('a', { rank: 3, title: 'Exports', themes: [theme('Exports'), theme('Schedules')] })
    expect(said(here, [there])).toEqual([
      'Rank 3 in First draft',
      'Called “Exports” there',
      'Only here with “Speed”',
      'Only there with “Schedules”',
    ])
  })

  it('is said of a priority that the other draft does not have', () => {
    expect(said(compared('a', {}), [compared('b', {})])).toEqual(['Not in First draft'])
  })
})
