import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCoefficient,
  formatCount,
  formatDate,
  formatDayMonth,
  formatInterval,
  formatMoney,
  formatMoneyList,
  formatMoneyShort,
  formatNumber,
  formatNumberShort,
  formatPercent,
  formatSigned,
} from '#shared/domain/format.ts'

const usd = (amountMinor: number) => ({ currency: 'USD', amountMinor })

describe('numbers for people', () => {
  it.each([
    [4812, 0, '4,812'],
    [1234567.891, 1, '1,234,567.9'],
    [999, 0, '999'],
    [-1500, 0, '−1,500'],
    [-0.04, 1, '0.0'],
    [-0, 0, '0'],
    [Number.NaN, 0, '—'],
    [Number.POSITIVE_INFINITY, 0, '—'],
  ])('shows %d with %d decimals as %s', (value, digits, shown) => {
    expect(formatNumber(value, digits)).toBe(shown)
  })

  it('shortens what is too long for a rail', () => {
    expect([0, 9_500, 99_999, 100_000, 999_499, 1_254_000].map(formatNumberShort)).toEqual([
      '0',
      '9,500',
      '99,999',
      '100K',
      '999K',
      '1.25M',
    ])
  })

  it('signs differences, but not nothing', () => {
    expect([-8.4, 9, 0, 0.04, -0.04].map((value) => formatSigned(value, 1))).toEqual([
      '−8.4',
      '+9.0',
      '0.0',
      '0.0',
      '0.0',
    ])
  })

  it.each([
    [0.463, 0, '46%'],
    [0, 0, '0%'],
    [1, 0, '100%'],
    [0.001, 0, '<1%'],
    [0.999, 0, '>99%'],
    [0.001, 1, '0.1%'],
    [0.0001, 1, '<0.1%'],
    [1.04, 0, '104%'],
    [-0.12, 0, '−12%'],
    [Number.NaN, 0, '—'],
  ])('shows the share %d with %d decimals as %s', (share, digits, shown) => {
    expect(formatPercent(share, digits)).toBe(shown)
  })

  it('puts an interval in words', () => {
    expect(formatInterval({ low: -11.2, high: -5.6 })).toBe('−11.2 to −5.6')
    expect(formatInterval({ low: 0.41, high: 0.55 }, (end) => formatPercent(end))).toBe('41% to 55%')
  })

  it('counts with the noun', () => {
    expect(formatCount(412, 'comment')).toBe('412 comments')
    expect(formatCount(1, 'comment')).toBe('1 comment')
    expect(formatCount(0, 'reply')).toBe('0 replies')
    expect(formatCount(4812, 'survey')).toBe('4,812 surveys')
    expect(formatCount(2, 'person', 'people')).toBe('2 people')
  })

  it('can always be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(Number(formatNumber(value).replaceAll(',', '').replace('−', '-')) + 0).toBe(value + 0)
      }),
    )
  })
})

describe('dates for people', () => {
  it.each([
    ['2026-10-12', '12 Oct 2026'],
    ['2026-03-01T09:30:00Z', '1 Mar 2026'],
    ['2026-10', 'Oct 2026'],
    ['2026', '2026'],
    ['2026-13-01', '2026-13-01'],
    ['last week', 'last week'],
    ['', ''],
  ])('shows %j as %j', (iso, shown) => {
    expect(formatDate(iso)).toBe(shown)
  })

  it('leaves the year out where it is clear', () => {
    expect(formatDayMonth('2026-10-12')).toBe('12 Oct')
    expect(formatDayMonth('2026-10')).toBe('Oct 2026')
  })
})

describe('money for people', () => {
  it.each([
    [usd(1_920_000_00), '$1.92M', '$1,920,000'],
    [usd(9_999_49), '$9,999', '$9,999.49'],
    [usd(9_999_50), '$10K', '$9,999.50'],
    [usd(999_499_00), '$999K', '$999,499'],
    [usd(999_500_00), '$1.00M', '$999,500'],
    [usd(9_995_000_00), '$10.0M', '$9,995,000'],
    [usd(123_456_789_00), '$123M', '$123,456,789'],
    [usd(-86_000_00), '−$86K', '−$86,000'],
    [usd(0), '$0', '$0'],
    [usd(-20), '$0', '−$0.20'],
    [{ currency: 'EUR', amountMinor: 310_000_00 }, '€310K', '€310,000'],
    [{ currency: 'JPY', amountMinor: 5_000_000 }, '¥5.00M', '¥5,000,000'],
    [{ currency: 'CHF', amountMinor: 1_000_50 }, 'CHF 1,001', 'CHF 1,000.50'],
  ])('shows %j as %s, in full %s', (amount, short, full) => {
    expect(formatMoneyShort(amount)).toBe(short)
    expect(formatMoney(amount)).toBe(full)
  })

  it('sets currencies side by side and never adds them', () => {
    expect(formatMoneyList([{ currency: 'EUR', amountMinor: 310_000_00 }, usd(1_920_000_00)])).toBe('€310K and $1.92M')
    expect(formatMoneyList([])).toBe('—')
  })

  it('never shows more than three figures from ten thousand on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 99_000_000_000_000 }), (amountMinor) => {
        expect(formatMoneyShort(usd(amountMinor))).toMatch(/^\$\d{1,3}(\.\d{1,2})?[KMB]$/)
        expect(formatMoneyShort(usd(amountMinor)).replace(/\D/g, '').length).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('a coefficient of agreement', () => {
  it('has two decimals and no zero before the point', () => {
    expect([0.4, -0.05, 1, 0, 0.997, -1].map(formatCoefficient)).toEqual([
      '.40',
      '−.05',
      '1.00',
      '.00',
      '1.00',
      '−1.00',
    ])
  })
})
