/** An amount in the smallest unit of its currency (ISO 4217 code), whole. */
export interface Money {
  readonly currency: string
  readonly amountMinor: number
}

/** Currencies without a minor unit, and with thousandths (ISO 4217). */
const wholeOnly = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const inThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** Decimals of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number => {
  if (wholeOnly.has(currency)) return 0
  return inThousandths.has(currency) ? 3 : 2
}

/** One sum a currency, in the order of the codes; amounts in different currencies are never added. */
export const sumByCurrency = (amounts: Iterable<Money>): readonly Money[] => {
  const sums = new Map<string, number>()
  for (const { currency, amountMinor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor)
  return [...sums]
    .map(([currency, amountMinor]) => ({ currency, amountMinor }))
    .sort((x, y) => (x.currency < y.currency ? -1 : 1))
}
