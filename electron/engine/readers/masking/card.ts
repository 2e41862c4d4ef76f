import type { Span } from './span.ts'

const candidate = /(?<![\p{L}\p{N}])[2-6](?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu

/** Payment card numbers: 13 to 19 digits beginning with 2 to 6, single spaces or hyphens between, with a right check digit. */
export function findCards(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(candidate)) {
    if (passesLuhn(normaliseCard(found[0]))) spans.push({ start: found.index, end: found.index + found[0].length })
  }
  return spans
}

export function normaliseCard(text: string): string {
  return text.replace(/\D/g, '')
}

/** The Luhn check (ISO/IEC 7812-1, annex B): doubled every second digit from the right, the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const weighted = at % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
