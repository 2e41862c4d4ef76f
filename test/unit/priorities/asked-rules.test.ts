import { describe, expect, it } from 'vitest'
import {
  answerValue,
  asksOf,
  highestFor,
  likenessOf,
  statedHighest,
  subjectWords,
} from '#engine/features/priorities/asked-rules.ts'

describe('an asked question', () => {
  it('tells importance from satisfaction by its words', () => {
    expect(asksOf('How important is exporting your data to you? (0-10)')).toBe('importance')
    expect(asksOf('Importance: predictable price')).toBe('importance')
    expect(asksOf('Wie wichtig ist Ihnen der Export?')).toBe('importance')
    expect(asksOf('How satisfied are you with exporting your data?')).toBe('satisfaction')
    expect(asksOf('CSAT with support')).toBe('satisfaction')
    expect(asksOf('How dissatisfied are you with exports?')).toBeNull()
    expect(asksOf('How likely are you to recommend us?')).toBeNull()
  })

  it('says what its scale is, or its answers do', () => {
    expect(statedHighest('How important is this? (0-10)')).toBe(10)
    expect(statedHighest('Rate its importance from 1 to 5')).toBe(5)
    expect(statedHighest('How important is this?')).toBeNull()
    expect([4, 5, 6, 9, 11].map(highestFor)).toEqual([5, 5, 7, 10, null])
  })

  it('is answered by numbers and by words of a scale of five', () => {
    expect(
      ['9', '10', '9 - very', '5 = extremely important', 'Very important', 'Not at all satisfied'].map(answerValue),
    ).toEqual([9, 10, 9, 5, 4, 1])
    expect(['Enterprise', '', '350', '9 seats', '5/10/2025', '5-6-2025'].map(answerValue)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('is about the same as another by its words without their endings', () => {
    const [one, other] = [
      subjectWords('How important is exporting your data to you? (0-10)'),
      subjectWords('How satisfied are you with exports of data?'),
    ]
    expect(likenessOf(one, other)).toBe(1)
    expect(likenessOf(one, subjectWords('How satisfied are you with predictable prices?'))).toBe(0)
  })
})
