import type { Span } from './span.ts'

const numbers = /(?<![\p{L}\p{N}])\d(?:[ \u00a0.-]{0,2}\d)*(?![\p{L}\p{N}])/gu

/** Issuers by their leading digits (ISO/IEC 7812) with the lengths of their numbers. */
const issuers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|220[0-4])/, [16]],
  [/^3[47]/, [15]],
  [/^(?:30[0-5]|36|3[89])/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^6(?:011|4[4-9]|[2357])/, [16, 17, 18, 19]],
  [/^5(?:0|[6-8])/, [16, 17, 18, 19]],
]

/**
 * Payment card numbers: an issuer's leading digits and length with a right check digit, whole or in groups of three
 * digits and more (the last group may be shorter), also beside an expiry date or a security code.
 */
export function findCards(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(numbers)) {
    if (found[0].length < 13) continue
    for (const { start, end } of cardsIn(found[0])) spans.push({ start: found.index + start, end: found.index + end })
  }
  return spans
}

/** Longest first from each group on; groups are bounded by the length of a card, so this is linear in the text. */
function cardsIn(written: string): readonly Span[] {
  const groups = Array.from(written.matchAll(/\d+/g), (group) => ({ start: group.index, digits: group[0] }))
  const spans: Span[] = []
  for (let first = 0; first < groups.length; first++) {
    const last = lastGroupOfCard(groups, first)
    if (last === -1) continue
    const closing = groups[last]
    spans.push({ start: groups[first]?.start ?? 0, end: (closing?.start ?? 0) + (closing?.digits.length ?? 0) })
    first = last
  }
  return spans
}

function lastGroupOfCard(groups: readonly { readonly digits: string }[], first: number): number {
  let digits = ''
  let found = -1
  for (let last = first; last < groups.length && digits.length <= 19; last++) {
    const group = groups[last]?.digits ?? ''
    digits += group
    if (isCard(digits)) found = last
    if (group.length < 3) break
  }
  return found
}

function isCard(digits: string): boolean {
  return issuers.some(([lead, lengths]) => lengths.includes(digits.length) && lead.test(digits)) && passesLuhn(digits)
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
