import type { Span } from './span.ts'

const lead = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}/gu

/** Countries by the length of their numbers (SWIFT, IBAN registry). */
const countriesByLength: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
}

const lengths = new Map(
  Object.entries(countriesByLength).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)] as const),
  ),
)

/** International bank account numbers (ISO 13616): known country, its length, a right check number; blanks or hyphens between. */
export function findIbans(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(lead)) {
    const length = lengths.get(found[0].slice(0, 2).toUpperCase())
    if (length === undefined || found.index < (spans.at(-1)?.end ?? 0)) continue
    const end = endOfNumber(text, found.index, length)
    if (end !== null && hasRightCheckNumber(normaliseIban(text.slice(found.index, end))))
      spans.push({ start: found.index, end })
  }
  return spans
}

/** Where so many letters and digits from a place on end, with at most one blank or hyphen between two of them. */
function endOfNumber(text: string, start: number, length: number): number | null {
  let at = start
  for (let read = 0; read < length; read++) {
    if (read > 0 && /[ \u00a0-]/.test(text.charAt(at))) at++
    if (!/[A-Za-z\d]/.test(text.charAt(at))) return null
    at++
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? null : at
}

/** ISO 7064 MOD 97-10: the first four characters behind the rest, letters as 10 to 35, the remainder by 97 is 1. */
function hasRightCheckNumber(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4)
  let remainder = 0
  for (const character of moved) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

export function normaliseIban(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, '').toUpperCase()
}
