import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownAssumption, typedAssumption, typedMoney } from '#shared/domain/typed-value.ts'

describe('typed money', () => {
  it.each([
    ['500', { currency: 'USD', amountMinor: 50_000 }],
    ['€1,200.50', { currency: 'EUR', amountMinor: 120_050 }],
    ['500 CHF a month', { currency: 'CHF', amountMinor: 50_000 }],
    ['¥500', { currency: 'JPY', amountMinor: 500 }],
    ['$40k', { currency: 'USD', amountMinor: 4_000_000 }],
  ])('reads %s', (text, money) => {
    expect(typedMoney(text, 'USD')).toEqual(money)
  })

  it.each(['', 'a lot', '−5', '3 to 5'])('finds no amount in %j', (text) => {
    expect(typedMoney(text, 'USD')).toBeNull()
  })
})

describe('a typed assumption', () => {
  it('takes a share in per cent, with or without the sign, up to everything', () => {
    expect(typedAssumption('20%', 'share', 'USD')).toBe(0.2)
    expect(typedAssumption('2.5', 'share', 'USD')).toBe(0.025)
    expect(typedAssumption('120%', 'share', 'USD')).toBeNull()
  })

  it('takes amounts in the workspace’s currency only', () => {
    expect(typedAssumption('$400', 'money', 'USD')).toBe(40_000)
    expect(typedAssumption('€400', 'money', 'USD')).toBeNull()
  })

  it('reads what it shows as the same number', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('count', 'money'), (value, form) => {
        return typedAssumption(shownAssumption(value, form, 'EUR'), form, 'EUR') === value
      }),
    )
    fc.assert(
      fc.property(fc.nat(1000), (tenths) => {
        const shown = typedAssumption(shownAssumption(tenths / 1000, 'share', 'EUR'), 'share', 'EUR')
        return shown !== null && Math.abs(shown - tenths / 1000) < 1e-12
      }),
    )
  })
})
