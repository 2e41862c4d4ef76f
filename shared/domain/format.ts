import type { Interval } from './stats/interval.ts'
import { minorDigits, type Money } from './stats/money.ts'

/** What stands where a number is not known. */
export const notKnown = '—'

const minus = '−'

/** 4812.4 → '4,812'; −0.04 → '0'. `digits`: decimals, always shown. */
export const formatNumber = (value: number, digits = 0): string => {
  if (!Number.isFinite(value)) return notKnown
  const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.')
  const body = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')
  return value < 0 && /[1-9]/.test(body) ? minus + body : body
}

/** In short where room is: '9,500', '99,999', '100K', '1.25M'. From 100,000 on three figures. */
export const formatNumberShort = (value: number): string => (value < 100_000 ? formatNumber(value) : shortened(value))

/** −8.4 → '−8.4', 9 → '+9', 0 → '0': for differences and points of NPS. */
export const formatSigned = (value: number, digits = 0): string => {
  const body = formatNumber(value, digits)
  return value > 0 && /[1-9]/.test(body) ? `+${body}` : body
}

/** A share, 0.463 → '46%'. What is neither nothing nor everything is never rounded to it: '<1%', '>99%'. */
export const formatPercent = (share: number, digits = 0): string => {
  const step = 10 ** -digits
  const value = share * 100
  if (value > 0 && value < step / 2) return `<${formatNumber(step, digits)}%`
  if (value < 100 && value >= 100 - step / 2) return `>${formatNumber(100 - step, digits)}%`
  const body = formatNumber(value, digits)
  return body === notKnown ? notKnown : `${body}%`
}

/** '−11.2 to −5.6'. `shown` writes each end; signed with one decimal unless said otherwise. */
export const formatInterval = (
  { low, high }: Interval,
  shown: (end: number) => string = (end) => formatSigned(end, 1),
): string => `${shown(low)} to ${shown(high)}`

/** A probability as papers write it: .0438 → 'p .04', .0043 → 'p .004', .00002 → 'p < .001', never broken. */
export const formatP = (p: number): string => {
  if (p < 0.0005) return 'p\u00a0<\u00a0.001'
  const body = p.toFixed(p < 0.0095 ? 3 : 2)
  return `p\u00a0${body.startsWith('0') ? body.slice(1) : body}`
}

/** A coefficient of agreement as papers write it: .4 → '.40', −.05 → '−.05', 1 → '1.00'. */
export const formatCoefficient = (value: number): string => formatNumber(value, 2).replace(/^(−?)0\./, '$1.')

/** A difference of two shares, −1 to 1, in points: .042 → '+4.2 points'. */
export const formatPoints = (difference: number): string => `${formatSigned(100 * difference, 1)} points`

/** 412, 'comment' → '412 comments'; 1 → '1 comment'. A plural that does not end in s or ies is given. */
export const formatCount = (amount: number, noun: string, plural = pluralOf(noun)): string =>
  `${formatNumber(amount)} ${amount === 1 ? noun : plural}`

/** 'priority' → 'priorities' */
export const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * '2026-10-12' or '2026-10-12T09:30' → '12 Oct 2026'; '2026-10' → 'Oct 2026'; '2026' → '2026'.
 * Anything else is shown as it is.
 */
export const formatDate = (iso: string): string => {
  const { year, month, day } = datePartsOf(iso)
  return year ? [day, month, year].filter((part) => part !== undefined).join(' ') : iso
}

/** '2026-10-12' → '12 Oct', where the year is clear from the page; a date without a day as `formatDate` shows it. */
export const formatDayMonth = (iso: string): string => {
  const { month, day } = datePartsOf(iso)
  return month && day ? `${day} ${month}` : formatDate(iso)
}

const datePartsOf = (iso: string): { readonly year?: string; readonly month?: string; readonly day?: string } => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(iso)
  const [, year, monthNumber, dayNumber] = match ?? []
  const month = months[Number(monthNumber) - 1]
  if (!year || (monthNumber && !month)) return {}
  return { year, ...(month && { month }), ...(dayNumber && { day: String(Number(dayNumber)) }) }
}

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** In full: '$1,920,000', '−€310.50', 'CHF 1,000'. Decimals only where the amount has some. */
export const formatMoney = ({ currency, amountMinor }: Money): string => {
  const digits = minorDigits(currency)
  const body = formatNumber(Math.abs(amountMinor) / 10 ** digits, amountMinor % 10 ** digits === 0 ? 0 : digits)
  return withSymbol(currency, body, amountMinor < 0)
}

/** In short: '$1.92M', '€310K', '£1.20B'; below 10,000 in whole units: '$9,500'. Three figures from a million on. */
export const formatMoneyShort = ({ currency, amountMinor }: Money): string => {
  const amount = Math.abs(amountMinor) / 10 ** minorDigits(currency)
  return withSymbol(currency, shortened(amount), amountMinor < 0)
}

const shortened = (amount: number): string => {
  if (amount < 9_999.5) return formatNumber(amount)
  if (amount < 999_500) return `${formatNumber(amount / 1e3)}K`
  return amount < 999_500_000 ? `${threeFigures(amount / 1e6)}M` : `${threeFigures(amount / 1e9)}B`
}

const threeFigures = (value: number): string => {
  if (value < 9.995) return formatNumber(value, 2)
  return formatNumber(value, value < 99.95 ? 1 : 0)
}

const withSymbol = (currency: string, body: string, negative: boolean): string => {
  const sign = negative && /[1-9]/.test(body) ? minus : ''
  return sign + (symbols[currency] ?? `${currency} `) + body
}

/** Amounts in several currencies side by side, '$1.92M and €310K'; never added. The sign for unknown when there are none. */
export const formatMoneyList = (
  amounts: readonly Money[],
  shown: (amount: Money) => string = formatMoneyShort,
): string => (amounts.length === 0 ? notKnown : amounts.map(shown).join(' and '))
