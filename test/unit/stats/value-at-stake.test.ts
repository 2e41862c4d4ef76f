import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorDigits, sumByCurrency } from '#shared/domain/stats/money.ts'
import {
  isDueWithinYear,
  shareOfStake,
  splitStake,
  stakeKinds,
  stakeOf,
  stakeOfAll,
  type StakeItem,
} from '#shared/domain/stats/value-at-stake.ts'

const usd = (amountMinor: number) => ({ currency: 'USD', amountMinor })

const items: readonly StakeItem[] = [
  { id: 'renewal a', kind: 'renewal', account: 'a', value: usd(1000_01), themes: ['export', 'price'] },
  { id: 'deal 1', kind: 'open-deal', account: 'a', value: usd(500_00), themes: ['export', 'price'] },
  { id: 'renewal b', kind: 'renewal', account: 'b', value: usd(300_00), themes: ['price'] },
  { id: 'deal 2', kind: 'lost-deal', account: 'c', value: null, themes: ['price'] },
  {
    id: 'deal 3',
    kind: 'lost-deal',
    account: null,
    value: { currency: 'EUR', amountMinor: 70_00 },
    themes: ['export'],
  },
  { id: 'renewal d', kind: 'renewal', account: 'd', value: usd(9000_00), themes: [] },
]

describe('value at stake', () => {
  it('counts an account in full in each theme it complains about', () => {
    expect(stakeOf(items, ['price']).total).toEqual([usd(1800_01)])
    expect(stakeOf(items, ['export']).total).toEqual([{ currency: 'EUR', amountMinor: 70_00 }, usd(1500_01)])
  })

  it('counts an account once in the total of several themes', () => {
    const both = stakeOf(items, ['price', 'export'])
    expect(both.total).toEqual([{ currency: 'EUR', amountMinor: 70_00 }, usd(1800_01)])
    expect(both.accounts).toBe(4)
  })

  it('counts unknown values and puts them in no sum', () => {
    const price = stakeOf(items, ['price'])
    expect(price.unknown).toBe(1)
    expect(price.accounts).toBe(3)
    expect(price.byKind['lost-deal']).toEqual([])
    expect(price.byKind.renewal).toEqual([usd(1300_01)])
  })

  it('does not count the same renewal twice', () => {
    expect(stakeOf([...items, ...items], ['price'])).toEqual(stakeOf(items, ['price']))
  })

  it('is nothing for a theme nobody complains about', () => {
    expect(stakeOf(items, ['speed'])).toMatchObject({ accounts: 0, total: [], unknown: 0 })
  })

  it('splits a value over its themes without losing a cent', () => {
    const split = splitStake(items)
    expect(split.get('export')).toEqual([{ currency: 'EUR', amountMinor: 70_00 }, usd(500_01 + 250_00)])
    expect(split.get('price')).toEqual([usd(500_00 + 250_00 + 300_00)])
  })

  it('is a share of all value known, in one currency only', () => {
    const inDollars = items.filter(({ value }) => value?.currency !== 'EUR')
    expect(shareOfStake(stakeOf(inDollars, ['price']), stakeOfAll(inDollars))).toBeCloseTo(180_001 / 1_080_001, 12)
    expect(shareOfStake(stakeOf(inDollars, ['speed']), stakeOfAll(inDollars))).toBe(0)
    expect(shareOfStake(stakeOf(items, ['price']), stakeOfAll(items))).toBeNull()
    expect(shareOfStake(stakeOf([], ['price']), stakeOfAll([]))).toBeNull()
  })

  const anyItems = fc.array(
    fc.record({
      id: fc.nat(40).map(String),
      kind: fc.constantFrom(...stakeKinds),
      account: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
      value: fc.option(fc.record({ currency: fc.constantFrom('USD', 'EUR'), amountMinor: fc.nat(10_000_000) })),
      themes: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    }),
    { maxLength: 30 },
  )

  it('has splits that sum to the total of distinct items, in each currency', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        expect(sumByCurrency([...splitStake(some).values()].flat())).toEqual(stakeOfAll(some).total)
      }),
    )
  })

  it('never counts more accounts than there are, whatever their themes share', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        const distinct = new Set(some.map(({ id, account }) => account ?? `unknown of ${id}`)).size
        expect(stakeOf(some, ['x', 'y', 'z']).accounts).toBeLessThanOrEqual(distinct)
        expect(stakeOfAll(some).accounts).toBeLessThanOrEqual(distinct)
      }),
    )
  })

  it('never has a total beyond the sum of exposures, nor below the largest', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        const dollars = (themes: readonly string[]) =>
          stakeOf(some, themes).total.find(({ currency }) => currency === 'USD')?.amountMinor ?? 0
        const each = ['x', 'y', 'z'].map((theme) => dollars([theme]))
        const all = dollars(['x', 'y', 'z'])
        expect(all).toBeLessThanOrEqual(each.reduce((sum, amount) => sum + amount, 0))
        expect(all).toBeGreaterThanOrEqual(Math.max(...each))
      }),
    )
  })
})

describe('renewals due', () => {
  it.each([
    ['2026-11-21', true],
    ['2027-11-21', true],
    ['2027-11-22', false],
    ['2026-11-20', false],
  ])('within 12 months of 21 Nov 2026: %s is %s', (due, expected) => {
    expect(isDueWithinYear(due, '2026-11-21')).toBe(expected)
  })

  it('counts a year from 29 February', () => {
    expect(isDueWithinYear('2029-02-28', '2028-02-29')).toBe(true)
    expect(isDueWithinYear('2029-03-01', '2028-02-29')).toBe(false)
  })
})

describe('minor units', () => {
  it('are hundredths, but for the currencies that have others', () => {
    expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3])
  })
})
