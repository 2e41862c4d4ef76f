import { readNumber } from './numbers.ts'

export interface Money {
  /** In the currency's smallest unit: cents, or whole yen. */
  readonly amountMinor: number
  /** ISO 4217 code; null where neither sign nor code is written. */
  readonly currency: string | null
}

const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
]

const codes = new Set(
  'USD EUR GBP CHF JPY CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY ILS AED SAR INR CNY HKD SGD KRW TWD THB IDR MYR PHP VND BRL MXN ARS CLP COP ZAR NGN KES EGP RUB UAH ISK KWD BHD'.split(
    ' ',
  ),
)
const withoutMinor = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK'])
const withThousandths = new Set(['KWD', 'BHD'])
const dotGroupers = new Set(['EUR', 'DKK', 'BRL', 'TRY', 'IDR', 'CLP', 'COP', 'ARS', 'VND'])
const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, mio: 1e6, mn: 1e6, b: 1e9, bn: 1e9 }

/** An ISO 4217 code in a text such as a currency cell or a column's name ('Amount (EUR)'), or null. */
export function currencyIn(text: string): string | null {
  for (const word of text.toUpperCase().match(/[A-Z]{3}/g) ?? []) if (codes.has(word)) return word
  for (const [sign, code] of signs) if (text.includes(sign)) return code
  return null
}

/**
 * Reads an amount: `$1,234,567`, `1.234,50 €`, `EUR 12k`, `(1,200.00)`.
 * @param currency used where the amount itself names none
 * @returns null when it is not an amount, or more than can be counted exactly
 */
export function readMoney(text: string, currency: string | null = null): Money | null {
  if (text.length > 60) return null
  const own = currencyIn(text) ?? currency
  let bare = text.trim()
  for (const [sign] of signs) bare = bare.replace(sign, ' ')
  bare = bare
    .replace(/\b[A-Z]{3}\b/g, ' ')
    .trim()
    .replace(/^\(\s+/, '(')
  const scaled = /^(.*?\d\)?)\s*(k|mm|m|mio|mn|bn|b)\.?$/i.exec(bare)
  const scale = scaled === null ? 1 : (scales[(scaled[2] ?? '').toLowerCase()] ?? 1)
  const number = readNumber(scaled?.[1] ?? bare, own !== null && dotGroupers.has(own))
  if (number === null) return null
  const amountMinor = Math.round(number * scale * minorPerUnit(own))
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency: own } : null
}

/** 100 for most currencies, 1 for yen and won, 1,000 for some dinars. */
function minorPerUnit(currency: string | null): number {
  if (currency !== null && withoutMinor.has(currency)) return 1
  return currency !== null && withThousandths.has(currency) ? 1000 : 100
}
