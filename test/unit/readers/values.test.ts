import { describe, expect, it } from 'vitest'
import { guessDateOrder } from '#engine/readers/values/date-order.ts'
import { readDate } from '#engine/readers/values/dates.ts'
import { readMoney } from '#engine/readers/values/money.ts'
import { isNonAnswer } from '#engine/readers/values/non-answers.ts'
import { readNumber } from '#engine/readers/values/numbers.ts'
import { readOutcome } from '#engine/readers/values/outcome.ts'
import { longSalesforceId } from '#engine/readers/values/salesforce-id.ts'
import { isUnanswered, readScore, verdict } from '#engine/readers/values/scores.ts'
import { isVerbalScale, verbalScore } from '#engine/readers/values/verbal-scale.ts'
import { isFarYear, mistypedYear, yearRange } from '#engine/readers/values/year-typo.ts'

describe('dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T05:06:07.123Z', '2026-03-04T05:06:07'],
    ['2026-03-04 05:06:07+02:00', '2026-03-04T05:06:07'],
    ['2026/03/04 2:05:06 PM GMT+1', '2026-03-04T14:05:06'],
    ['24-02-2015 11.35', '2015-02-24T11:35'],
    ['24-02-2015 9.42', '2015-02-24T09:42'],
    ['4/3/26', '2026-03-04'],
    ['04.03.2026, 07:08', '2026-03-04T07:08'],
    ['12 Oct 2026', '2026-10-12'],
    ['12-Oct-26', '2026-10-12'],
    ['Oct 12, 2026 3:04 pm', '2026-10-12T15:04'],
    ['Mon, 12 October 2026', '2026-10-12'],
    ['3. März 2026', '2026-03-03'],
    ['14 février 2026', '2026-02-14'],
    ['20260304', '2026-03-04'],
    ['46085', '2026-03-04'],
    ['46085.5', '2026-03-04T12:00:00'],
    ['1767225600', '2026-01-01T00:00:00'],
    ['1767225600000', '2026-01-01T00:00:00'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text, 'dmy')).toMatchObject({ iso })
  })

  it('tells a date that does not exist from a text that is none', () => {
    expect(readDate('31/02/2026', 'dmy')).toBe('impossible')
    expect(readDate('29/02/2024', 'dmy')).toMatchObject({ iso: '2024-02-29' })
    expect(readDate('2026-13-01', 'ymd')).toBe('impossible')
    expect(readDate('2026-01-01 25:00', 'ymd')).toBe('impossible')
    expect(readDate('soon', 'dmy')).toBeNull()
    expect(readDate('10', 'dmy')).toBeNull()
    expect(readDate('version 1.2.3', 'dmy')).toBeNull()
  })

  it('infers the order over the whole column', () => {
    expect(guessDateOrder(['01/02/2026', '13/02/2026'])).toEqual({ order: 'dmy', by: 'seen', against: 0 })
    expect(guessDateOrder(['01/02/2026', '02/13/2026'])).toEqual({ order: 'mdy', by: 'seen', against: 0 })
    expect(guessDateOrder(['13/01/2026', '14/01/2026', '01/15/2026'])).toEqual({ order: 'dmy', by: 'seen', against: 1 })
    expect(guessDateOrder(['2026-01-02'])?.order).toBe('ymd')
    expect(guessDateOrder(['12 Oct 2026'])).toBeNull()
  })

  it('chooses the order under which the column is sorted when no date tells, else by its separator', () => {
    expect(guessDateOrder(['11/01/2026', '12/01/2026', '01/02/2026', '02/02/2026'])).toMatchObject({
      order: 'dmy',
      by: 'chosen',
    })
    expect(guessDateOrder(['01/11/2026', '01/12/2026', '02/01/2026', '02/02/2026'])).toMatchObject({
      order: 'mdy',
      by: 'chosen',
    })
    expect(guessDateOrder(['03/03/2026'])).toMatchObject({ order: 'mdy', by: 'chosen' })
    expect(guessDateOrder(['03.03.2026'])).toMatchObject({ order: 'dmy', by: 'chosen' })
  })
})

describe('amounts', () => {
  it.each([
    ['$1,234,567', 123_456_700, 'USD'],
    ['1.234,50 €', 123_450, 'EUR'],
    ['€1.234', 123_400, 'EUR'],
    ['£12.5k', 1_250_000, 'GBP'],
    ['USD 1.5M', 150_000_000, 'USD'],
    ['(1,200.00)', -120_000, null],
    ['−50', -5_000, null],
    ["CHF 1'234.50", 123_450, 'CHF'],
    ['¥120000', 120_000, 'JPY'],
    ['1 234,5', 123_450, null],
  ])('reads %s', (text, amountMinor, currency) => {
    expect(readMoney(text)).toEqual({ amountMinor, currency })
  })

  it('refuses what is not an amount, and more than can be counted exactly', () => {
    for (const text of ['tbd', '', '12 seats', '1,2,3', '1.2.3', '99999999999999999999'])
      expect(readMoney(text)).toBeNull()
  })

  it('keeps a dot before three digits a decimal one unless the currency groups by dots', () => {
    expect(readNumber('1.234')).toBe(1.234)
    expect(readNumber('1.234', true)).toBe(1234)
    expect(readNumber('1,234')).toBe(1234)
    expect(readNumber('0,234')).toBe(0.234)
  })
})

describe('scores, non-answers and outcomes', () => {
  it('reads the ways surveys write a score', () => {
    const scale = { min: 0, max: 10 }
    expect(
      ['9', ' 9 ', '9.0', '9/10', '10 - Extremely likely', '0', '5 stars'].map((text) => readScore(text, scale)),
    ).toEqual([9, 9, 9, 9, 10, 0, 5])
    expect(['eleven', '11', '-1', '9 out', ''].map((text) => readScore(text, scale))).toEqual([
      'off',
      'off',
      'off',
      'off',
      'off',
    ])
  })

  it('knows the ways of saying nothing', () => {
    for (const text of [
      'n/a',
      'N/A.',
      'None.',
      'Nothing',
      'Did not answer',
      '-',
      '...',
      'RAS',
      'k.A.',
      'Sin comentarios',
      '“none”',
      '  ',
    ]) {
      expect(isNonAnswer(text), text).toBe(true)
    }
    for (const text of ['Nothing works', 'No parking', '👍', 'none of the doors open', 'ok', '10'])
      expect(isNonAnswer(text), text).toBe(false)
  })

  it('takes flags before words and keeps no decision apart from lost', () => {
    const outcome = (named: readonly (readonly [string, string])[], stage = '', reason = '') =>
      readOutcome({ named: named.map(([name, text]) => ({ name, text })), stage, reason })
    expect(
      outcome(
        [
          ['IsWon', 'true'],
          ['IsClosed', 'true'],
        ],
        'Closed Lost',
      ),
    ).toBe('won')
    expect(
      outcome([
        ['IsWon', 'false'],
        ['IsClosed', 'true'],
      ]),
    ).toBe('lost')
    expect(
      outcome(
        [
          ['IsWon', 'false'],
          ['IsClosed', 'false'],
        ],
        'Negotiation',
      ),
    ).toBe('open')
    expect(
      outcome(
        [
          ['IsWon', '0'],
          ['IsClosed', '1'],
        ],
        'Closed Lost',
        'No decision: budget',
      ),
    ).toBe('no-decision')
    expect(outcome([['Is closed lost', 'TRUE']])).toBe('lost')
    expect(outcome([['Status', 'No Decision']])).toBe('no-decision')
    expect(outcome([], 'closedwon')).toBe('won')
    expect(outcome([], 'Closed – lost to competitor')).toBe('lost')
    expect(outcome([], 'Proposal sent')).toBe('open')
    expect(outcome([])).toBeNull()
  })
})

describe('years', () => {
  const september = Array.from({ length: 40 }, (_, at) => `${1 + (at % 30)}/09/${at < 20 ? 2025 : 2026}`)

  it('lie in a range that one slip does not widen', () => {
    expect(yearRange([...september, '01/09/2062'], 'dmy')).toEqual({ from: 2025, to: 2026 })
    expect(yearRange(september.slice(0, 10), 'dmy')).toBeNull()
  })

  it('are far twenty years beyond it, for old deals are no slips', () => {
    const range = { from: 2024, to: 2026 }
    expect([2003, 2004, 2046, 2047].map((year) => isFarYear(year, range))).toEqual([true, false, false, true])
  })

  it('are mistyped where they have five digits or are of no calendar', () => {
    expect(['30/09/20222', '0202-01-01', '2026-01-01', '90210', 'soon'].map(mistypedYear)).toEqual([
      '20222',
      '0202',
      null,
      null,
      null,
    ])
  })
})

describe('verdicts and words of scales', () => {
  it('are 1 and 0, with a comment or without', () => {
    const words = [
      'good',
      'Good with comment',
      'goodwithcomment',
      '👍🏽',
      'bad_with_comment',
      'thumbs down',
      'offered',
      '7',
    ]
    expect(words.map(verdict)).toEqual([1, 1, 1, 1, 0, 0, null, null])
    expect(['offered', 'Unoffered', 'n/a', 'good'].map(isUnanswered)).toEqual([true, true, true, false])
  })

  it('are 1 to 5 on one scale, which must show an end', () => {
    expect(
      ['Very satisfied', 'neither satisfied nor dissatisfied', 'très insatisfait', 'Excellent'].map(verbalScore),
    ).toEqual([5, 3, 1, 5])
    expect(isVerbalScale(['Very easy', 'Easy', 'Difficult'])).toBe(true)
    expect(isVerbalScale(['Good', 'Fair'])).toBe(false)
    expect(isVerbalScale(['Very easy', 'Excellent'])).toBe(false)
  })

  it('are read off percentages and stars, too', () => {
    expect([readScore('80%', { min: 0, max: 100 }), readScore('★★★☆☆', { min: 1, max: 5 })]).toEqual([80, 3])
    expect(readScore('good', { min: 0, max: 10 })).toBe('off')
  })
})

describe('ids of Salesforce', () => {
  it('get the three letters that say which are capitals', () => {
    expect(longSalesforceId('00130000014c8Tu')).toBe('00130000014c8TuAAI')
    expect(longSalesforceId('00130000014c8TuAAI')).toBe('00130000014c8TuAAI')
    expect(longSalesforceId('R_2YPOQ602ER1jk')).toBe('R_2YPOQ602ER1jk')
  })
})
