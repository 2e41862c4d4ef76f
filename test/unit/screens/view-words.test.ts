import { describe, expect, it } from 'vitest'
import { formatP, formatPoints } from '#shared/domain/format.ts'
import {
  groupKey,
  sizesLine,
  testWords,
  verdictOf,
  wayOf,
} from '../../../renderer/src/screens/themes/compare/compare-words.ts'
import { partsLine, partsOf } from '../../../renderer/src/screens/themes/map/chosen.ts'
import { orderedTrends, periodName, verdictReason } from '../../../renderer/src/screens/themes/trend/trend-words.ts'

const month = (id: string, isWhole = true) => ({ id, from: `${id}-01`, to: `${id}-28`, isWhole, units: 150 })
const periods = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((id) => month(id))
const theme = {
  id: 't',
  label: 'Exports time out',
  colour: 0,
  comments: 32,
  units: [5, 5, 5, 5, 12],
  shares: [],
  last: { hits: 12, of: 180 },
  before: { hits: 20, of: 600 },
  later: { hits: 22, of: 480 },
  earlier: { hits: 10, of: 300 },
  change: 0.0125,
  rising: { p: 0.0438, q: 0.08 },
  slope: { z: 1.2, p: 0.23, q: 0.4 },
  direction: 'rising' as const,
}

describe('what a trend says', () => {
  it('gives the counts it rests on and the p of the test that found it', () => {
    expect(verdictReason(theme, { periods, unit: 'account' })).toBe(
      '12 of 180 accounts in Nov 2026 against 5.0 of 150.0 a month in the 4 months before, p\u00a0.04',
    )
  })

  it('names the last whole period, not one that the window cuts short', () => {
    const cut = [...periods, month('2026-12', false)]
    expect(verdictReason(theme, { periods: cut, unit: 'account' })).toContain('in Nov 2026')
  })

  it('shows a slope by the halves of the time, and says when a small p is what chance gives', () => {
    const falling = { ...theme, direction: 'falling' as const, slope: { z: -3, p: 0.002, q: 0.02 } }
    expect(verdictReason(falling, { periods, unit: 'account' })).toBe(
      '7.3 of 160.0 accounts a month in the last 3 months against 5.0 of 150.0 in the 2 before, p\u00a0.002',
    )
    const flat = { ...theme, direction: 'flat' as const, slope: { z: 2, p: 0.0438, q: 0.4 } }
    expect(verdictReason(flat, { periods, unit: 'account' })).toMatch(/, p\u00a0\.04, as chance gives among so many$/)
  })

  it('never names more of a unit than spoke in a period, however many periods are added up', () => {
    const year = Array.from({ length: 12 }, (_, at) => month(`2026-${String(at + 1).padStart(2, '0')}`))
    const sides = { later: { hits: 52, of: 375 }, earlier: { hits: 25, of: 358 } }
    const words = verdictReason(
      { ...theme, ...sides, direction: 'falling', slope: { z: -3, p: 0.002, q: 0.02 } },
      { periods: year, unit: 'account' },
    )
    expect(words).toBe(
      '8.7 of 62.5 accounts a month in the last 6 months against 4.2 of 59.7 in the 6 before, p\u00a0.002',
    )
  })

  it('counts one month against one in whole accounts', () => {
    const sides = { later: { hits: 6, of: 20 }, earlier: { hits: 3, of: 18 } }
    expect(
      verdictReason(
        { ...theme, ...sides, direction: 'flat', slope: null },
        { periods: periods.slice(0, 2), unit: 'account' },
      ),
    ).toBe('6 of 20 accounts in the last month against 3 of 18 in the month before')
  })

  it('says so where there is too little', () => {
    const none = { ...theme, direction: 'unknown' as const, later: null, earlier: null }
    expect(verdictReason(none, { periods: [month('2026-11')], unit: 'record' })).toBe(
      'Fewer than two whole months in which anybody spoke.',
    )
  })

  it('puts what the tests found before larger changes that they did not', () => {
    const flat = { ...theme, id: 'flat', direction: 'flat' as const, change: 0.2 }
    const falling = { ...theme, id: 'falling', direction: 'falling' as const, change: -0.05 }
    expect(orderedTrends([flat, theme, falling], 'change').map(({ id }) => id)).toEqual(['falling', 't', 'flat'])
  })

  it('writes periods, probabilities and points as people do', () => {
    expect([periodName('2026-10'), periodName('2026-Q4')]).toEqual(['Oct 2026', 'Q4 2026'])
    expect([0.0438, 0.0043, 0.00002, 0.5, 1].map(formatP)).toEqual([
      'p\u00a0.04',
      'p\u00a0.004',
      'p\u00a0<\u00a0.001',
      'p\u00a0.50',
      'p\u00a01.00',
    ])
    expect([0.042, -0.0123].map(formatPoints)).toEqual(['+4.2 points', '−1.2 points'])
  })
})

describe('what a comparison says', () => {
  const survey = { group: { by: 'kind', value: 'survey' } as const, label: 'Survey', comments: 300, units: 131 }
  const calls = { group: { by: 'kind', value: 'call' } as const, label: 'Calls', comments: 90, units: 84 }
  const one = {
    id: 't',
    label: 'Exports time out',
    colour: 0,
    a: { hits: 12, of: 180 },
    b: { hits: 20, of: 600 },
    shareA: null,
    shareB: null,
    difference: null,
    p: 0.0877,
    q: 0.09,
    verdict: 'more' as const,
  }
  const comparison = { unit: 'account' as const, a: survey, b: calls, inBoth: 12, themes: [one], tests: 1 }

  it('names the side with more, and how many are on each', () => {
    expect(verdictOf(one, comparison)).toBe('More in Survey')
    expect(verdictOf({ ...one, verdict: 'less' }, comparison)).toBe('More in Calls')
    const long = { ...comparison, a: { ...comparison.a, label: 'Jul 2026 to Dec 2026' } }
    expect(verdictOf(one, long)).toBe('More in A')
    expect(sizesLine(comparison)).toBe('131 accounts in Survey, 84 in Calls; 12 are in both')
  })

  it('shows beside p the adjusted value that the verdict goes by, fine enough to tell it from the limit', () => {
    expect(testWords({ p: 0.02, q: 0.0996 })).toBe('p\u00a0.02, adjusted\u00a0.099')
    expect(testWords({ p: 0.02, q: 0.1004 })).toBe('p\u00a0.02, adjusted\u00a0.101')
    expect(testWords({ p: 0.00001, q: 0.0002 })).toBe('p\u00a0<\u00a0.001, adjusted\u00a0.001')
    expect(testWords({ p: 1, q: 1 })).toBe('p\u00a01.00, adjusted\u00a01.000')
    expect(testWords({ p: 1, q: null })).toBeNull()
  })

  it('finds the way that both sides of an address belong to, whatever the order of their fields', () => {
    const ways = [{ label: 'Kind of source', groups: [survey, calls] }]
    expect(groupKey({ value: 'call', by: 'kind' })).toBe(groupKey(calls.group))
    expect(wayOf(ways, survey.group, calls.group)?.label).toBe('Kind of source')
    expect(wayOf(ways, survey.group, { by: 'band', value: 'promoter' })).toBeNull()
    expect(wayOf(ways, survey.group, undefined)).toBeNull()
  })
})

describe('comments drawn around on the map', () => {
  const themes = ['Exports', 'Prices', 'Support', 'Setup'].map((label, at) => ({
    id: label,
    label,
    colour: at,
    x: 0,
    y: 0,
    comments: 10,
  }))

  it('are told by theme, most first', () => {
    const parts = partsOf([0, 1, 2, 3, 4, 5], [1, 1, 0, -1, 1, 0], themes)
    expect(partsLine(parts)).toBe('3 in “Prices”, 2 in “Exports”, 1 in none')
    expect(parts[0]?.dots).toEqual([0, 1, 4])
  })

  it('of many themes are told in short', () => {
    const parts = partsOf([0, 1, 2, 3, 4], [0, 1, 2, 3, -1], themes)
    expect(partsLine(parts)).toBe('1 in “Exports”, 1 in “Prices”, 1 in “Support”, the rest in 2 others')
  })
})
