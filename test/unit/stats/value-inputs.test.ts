import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingAssumptions, valueInputs, type Assumed } from '#shared/domain/assumptions.ts'
import { convert, convertAll } from '#shared/domain/stats/exchange.ts'
import { valueCase } from '#shared/domain/stats/value-case.ts'

const nothing: Assumed = {
  'share-saved': null,
  'win-rate-gain': null,
  pipeline: null,
  contacts: null,
  'share-avoided': null,
  'contact-cost': null,
  'cost-once': null,
  'cost-yearly': null,
}

/** 500 + 200 + 50 a year at 400 + 100 a year, from what is typed and 2,000 at stake and 1,000 open. */
const worked: Assumed = {
  ...nothing,
  'share-saved': 0.25,
  'win-rate-gain': 0.2,
  contacts: 100,
  'share-avoided': 0.1,
  'contact-cost': 5,
  'cost-once': 400,
  'cost-yearly': 100,
}
const measured = { atStake: 2000, pipeline: 1000 }

describe('the yearly amounts of a value case', () => {
  it('are 500 kept, 200 new and 50 saved for the worked assumptions, which net 1,550 at an ROI of 2.214', () => {
    const inputs = valueInputs(worked, measured)
    expect(inputs).toMatchObject({ keptRevenueYearly: 500, newRevenueYearly: 200, costSavedYearly: 50 })
    expect(valueCase(inputs)).toMatchObject({ net: 1550 })
    expect(valueCase(inputs)?.roi).toBeCloseTo(2.214, 3)
  })

  it('use the typed pipeline rather than the measured one', () => {
    expect(valueInputs({ ...worked, pipeline: 5000 }, measured).newRevenueYearly).toBe(1000)
  })

  it('are never nothing where something is missing, and name what', () => {
    expect(valueInputs(nothing, measured).keptRevenueYearly).toBeNull()
    expect(missingAssumptions({ ...worked, contacts: null, 'cost-yearly': null }, measured)).toEqual([
      'support contacts a year',
      'the cost a year',
    ])
    expect(missingAssumptions(worked, { atStake: null, pipeline: null })).toEqual([
      'a known value of those who raise it',
      'the open pipeline that names it',
    ])
  })

  it('leave a part out that is typed as 0, whatever else of it is empty', () => {
    const zero = { ...worked, contacts: 0, 'share-avoided': null, 'contact-cost': null, 'win-rate-gain': 0 }
    expect(missingAssumptions(zero, { atStake: 2000, pipeline: null })).toEqual([])
    expect(valueCase(valueInputs(zero, { atStake: 2000, pipeline: null }))?.benefitYearly).toBe(500)
  })
})

describe('the user’s rates', () => {
  const rates = new Map([
    ['EUR', 1.08],
    ['JPY', 0.0065],
    ['KWD', 3.25],
  ])

  it('turn minor units into minor units of any number of decimals', () => {
    expect(convert({ currency: 'EUR', amountMinor: 100 }, 'USD', rates)).toEqual({ currency: 'USD', amountMinor: 108 })
    expect(convert({ currency: 'JPY', amountMinor: 100 }, 'USD', rates)).toEqual({ currency: 'USD', amountMinor: 65 })
    expect(convert({ currency: 'KWD', amountMinor: 1000 }, 'USD', rates)?.amountMinor).toBe(325)
  })

  it('keep amounts without a rate apart instead of counting them as nothing', () => {
    const amounts = [
      { currency: 'USD', amountMinor: 500 },
      { currency: 'GBP', amountMinor: 300 },
      { currency: 'GBP', amountMinor: 200 },
    ]
    expect(convertAll(amounts, 'USD', rates)).toEqual({
      total: { currency: 'USD', amountMinor: 500 },
      apart: [{ currency: 'GBP', amountMinor: 500 }],
    })
    expect(convertAll([{ currency: 'GBP', amountMinor: 300 }], 'USD', rates).total).toBeNull()
  })

  it('add up: the total is the sum of its converted parts', () => {
    const money = fc.record({ currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'), amountMinor: fc.nat(1e9) })
    fc.assert(
      fc.property(fc.array(money), (amounts) => {
        const parts = amounts.map((one) => convert(one, 'USD', rates)?.amountMinor ?? 0)
        const total = convertAll(amounts, 'USD', rates).total?.amountMinor ?? 0
        return total === parts.reduce((sum, part) => sum + part, 0)
      }),
    )
  })
})
