import type { AssumptionForm } from './assumptions.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'
import { minorDigits, type Money } from './stats/money.ts'
import { typedNumber } from './stats/typed-number.ts'

const codes: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }

/** '€500' → 50,000 minor units of EUR; '500' and '500 a month' in `currency`; '500 CHF' in CHF. Null without one number. */
export function typedMoney(text: string, currency: string): Money | null {
  const value = typedNumber(text)
  if (value === null || value < 0) return null
  const symbol = text.match(/[$€£¥]/u)?.[0]
  const code = symbol === undefined ? text.match(/\b[A-Z]{3}\b/)?.[0] : codes[symbol]
  const own = code ?? currency
  return { currency: own, amountMinor: Math.round(value * 10 ** minorDigits(own)) }
}

/** What a person typed as a number of an assumption: a share (20 or 20% → 0.2), a count, or minor units. Null for none. */
export function typedAssumption(text: string, form: AssumptionForm, currency: string): number | null {
  if (form === 'money') {
    const money = typedMoney(text, currency)
    return money?.currency === currency ? money.amountMinor : null
  }
  const value = typedNumber(text)
  if (value === null || value < 0) return null
  if (form === 'count') return Math.round(value)
  return value <= 100 ? value / 100 : null
}

/** An assumption's number as it is shown, so that typing it again gives the same. */
export function shownAssumption(value: number, form: AssumptionForm, currency: string): string {
  if (form === 'money') return formatMoney({ amountMinor: value, currency })
  if (form === 'count') return formatNumber(value)
  const isWhole = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
  return formatPercent(value, isWhole ? 0 : 1)
}
