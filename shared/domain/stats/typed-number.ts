/** Words that multiply what stands before them. */
const multiples: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }

/**
 * The number in what a person typed, or null where there is none or more than one: '91.2%' → 91.2, '−12' → −12,
 * '$1.5M' → 1500000, '1,550' → 1550, '34 a month' → 34. A comma counts as a thousands separator only before three
 * digits; otherwise, with one or two behind it, it is the decimal sign: '0,5' → 0.5.
 */
export const typedNumber = (text: string): number | null => {
  const found = [...text.matchAll(/[-−+]?\d[\d,.'’\u00a0\u202f]*/gu)]
  const [only, ...others] = found
  if (!only || others.length > 0) return null
  const value = Number(plainDigits(only[0]))
  if (!Number.isFinite(value)) return null
  const behind = text.slice(only.index + only[0].length).match(/^\s?([kmb])(?![\p{L}])/iu)?.[1]
  return value * (multiples[behind?.toLowerCase() ?? ''] ?? 1)
}

function plainDigits(written: string): string {
  const digits = written
    .replace('−', '-')
    .replace(/['’\u00a0\u202f]/gu, '')
    .replace(/[.,]+$/, '')
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  if (/^[-+]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  return /^[-+]?\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits
}
