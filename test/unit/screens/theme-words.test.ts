import { describe, expect, it } from 'vitest'
import {
  coverageLine,
  impactCaption,
  monthsLine,
  relatedWords,
  runLine,
  segmentLine,
  segmentTest,
  toneOf,
} from '../../../renderer/src/screens/themes/theme-words.ts'

const run = {
  id: 'r',
  at: '2026-10-12T09:30:00Z',
  seed: 1,
  count: null,
  model: 'm',
  kind: 'find',
  change: null,
} as const

describe('what the themes screen says', () => {
  it('says how much the themes cover', () => {
    expect(coverageLine({ themes: [], placed: 0, informative: 4812 })).toBe('4,812 comments')
  })

  it('says how the themes came about and what is in none', () => {
    expect(runLine({ run, unplaced: 433, putAway: 0 })).toBe('Found 12 Oct 2026 · 433 comments in none')
    expect(runLine({ run: { ...run, count: 77, model: null }, unplaced: 0, putAway: 0 })).toBe(
      'Found 12 Oct 2026, 77 asked for, from words alone',
    )
    expect(runLine({ run, unplaced: 414, putAway: 64 })).toBe(
      'Found 12 Oct 2026 · 414 comments in none, 64 only in archived themes',
    )
    expect(runLine({ run, unplaced: 0, putAway: 1 })).toBe('Found 12 Oct 2026 · 1 comment only in archived themes')
    expect(runLine({ run: null, unplaced: 0, putAway: 0 })).toBe('')
  })

  it('says how stable a run was, and 100% only where nothing moved', () => {
    const change = { compared: 4000, moved: 240, adjustedRand: 0.913, joined: 12 }
    const line = (moved: number) => runLine({ run: { ...run, change: { ...change, moved } }, unplaced: 0, putAway: 0 })
    expect(line(240)).toBe('Found 12 Oct 2026 · 94% of comments stayed where they were; agreement 0.91')
    expect(line(1)).toContain('99% of comments stayed')
    expect(line(0)).toBe('Found 12 Oct 2026 · every comment stayed where it was')
  })

  it('says of placed comments when that was', () => {
    expect(runLine({ run: { ...run, count: 7, kind: 'place' }, unplaced: 0, putAway: 0 })).toBe(
      'New comments placed 12 Oct 2026',
    )
  })

  it('colours an effect on NPS only when it is clear which way it goes', () => {
    expect(toneOf({ value: -8.4, low: -11.2, high: -5.6 })).toBe('bad')
    expect(toneOf({ value: 7.9, low: 4, high: 11 })).toBe('good')
    expect(toneOf({ value: 0.4, low: -1.2, high: 2 })).toBe('plain')
    expect(toneOf(null)).toBe('plain')
  })

  it('says in words that an effect may be nothing', () => {
    expect(impactCaption({ value: -8.4, low: -11.2, high: -5.6 })).toBe('NPS points, 95% CI −11.2 to −5.6')
    expect(impactCaption({ value: 0.4, low: -1.2, high: 2 })).toBe('NPS points, 95% CI −1.2 to +2.0: may be nothing')
  })

  it('says the months of a sparkline for those who do not see it', () => {
    const months = [
      { month: '2026-10', units: 3 },
      { month: '2026-11', units: 1200 },
    ]
    expect(monthsLine({ months, trend: 'rising' }, 'account')).toBe(
      'Accounts with it a month, Oct 2026 to Nov 2026: 3, 1,200. Rising.',
    )
    expect(monthsLine({ months: [], trend: 'unknown' }, 'record')).toBe('No dates to show')
  })

  it('names the attribute of a segment only where two have the same value', () => {
    const plan = { attribute: 'Plan', value: 'Enterprise', ratio: 2.1, p: 0.01 }
    expect(segmentLine(plan, [plan])).toBe('Enterprise ×2.1')
    expect(segmentLine(plan, [plan, { ...plan, attribute: 'Size' }])).toBe('Plan: Enterprise ×2.1')
    expect(segmentLine({ ...plan, attribute: 'Intention', value: '10' }, [])).toBe('Intention: 10 ×2.1')
    expect(segmentLine({ ...plan, attribute: 'Pilot', value: 'Yes' }, [])).toBe('Pilot: Yes ×2.1')
    expect(segmentLine({ ...plan, value: 'Größe 4' }, [])).toBe('Größe 4 ×2.1')
    expect(segmentLine({ ...plan, ratio: null }, [])).toBe('Enterprise only')
  })

  it('tells the test behind a segment and behind two themes that go together', () => {
    const test = { within: { hits: 12, of: 40 }, outside: { hits: 10, of: 120 }, ratio: 3.6, p: 0.0014 }
    expect(segmentTest({ attribute: 'Plan', value: 'Enterprise', ...test }, 'account')).toBe(
      '12 of 40 accounts raise it, elsewhere 10 of 120: 3.6 times as often; p\u00a0.001',
    )
    const alone = { ...test, outside: { hits: 0, of: 120 }, ratio: null }
    expect(segmentTest({ attribute: 'Plan', value: 'Enterprise', ...alone }, 'account')).toBe(
      '12 of 40 accounts raise it, elsewhere none of 120; p\u00a0.001',
    )
    const other = { id: 't', label: 'Invoices', colour: 1, shared: 14, expected: 6.21, p: 0.0002, isMore: true }
    expect(relatedWords(other, 'account')).toBe('14 accounts raise both; 6.2 would by chance; p\u00a0<\u00a0.001')
    expect(relatedWords({ ...other, shared: 1, expected: 0.8, isMore: false }, 'respondent')).toBe(
      '1 respondent raises both; 0.8 would by chance; no more than chance would explain',
    )
  })
})
