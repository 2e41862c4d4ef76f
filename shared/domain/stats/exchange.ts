import { minorDigits, sumByCurrency, type Money } from './money.ts'

/** Units of the wanted currency for one unit of another, by its code. */
export type Rates = ReadonlyMap<string, number>

/** In the wanted currency, to the nearest minor unit; null without a rate. €1.00 at 1.08 → $1.08; ¥100 at 0.0065 → $0.65. */
export const convert = ({ currency, amountMinor }: Money, into: string, rates: Rates): Money | null => {
  if (currency === into) return { currency, amountMinor }
  const rate = rates.get(currency)
  if (rate === undefined) return null
  return {
    currency: into,
    amountMinor: Math.round(amountMinor * rate * 10 ** (minorDigits(into) - minorDigits(currency))),
  }
}

export interface Converted {
  /** Null when no amount could be counted. */
  readonly total: Money | null
  /** Amounts in currencies without a rate, one sum a currency; in no total. */
  readonly apart: readonly Money[]
}

/** One sum in the wanted currency; each amount is converted by itself, so that parts add up to their whole. */
export const convertAll = (amounts: readonly Money[], into: string, rates: Rates): Converted => {
  const counted = amounts.flatMap((amount) => convert(amount, into, rates) ?? [])
  return {
    total:
      counted.length === 0
        ? null
        : { currency: into, amountMinor: counted.reduce((sum, one) => sum + one.amountMinor, 0) },
    apart: sumByCurrency(amounts.filter((amount) => convert(amount, into, rates) === null)),
  }
}
