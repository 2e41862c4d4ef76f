import type { ImportCounts } from '#shared/contract/sources.ts'
import { formatCount } from '#shared/domain/format.ts'
import { maskKinds } from '#shared/domain/reading.ts'
import type { MaskKind } from '#shared/domain/reading.ts'

/** One that no line breaks after. */
const hyphen = '\u2011'
const space = '\u00a0'

/** A count that no line parts from its noun. */
export const onOneLine = (count: string): string => count.replace(' ', space)

/** What the interface calls the kinds of personal data: one, and several. */
const nouns: Readonly<Record<MaskKind, readonly [string, string]>> = {
  'e-mail': [`e${hyphen}mail address`, `e${hyphen}mail addresses`],
  phone: ['phone number', 'phone numbers'],
  card: ['card number', 'card numbers'],
  iban: ['bank account number', 'bank account numbers'],
  'national-id': ['national id', 'national ids'],
  ip: ['IP address', 'IP addresses'],
  address: ['postal address', 'postal addresses'],
  'url-token': ['link with an access key', 'links with an access key'],
  name: ['name of a person', 'names of people'],
}

/** 'comma' → 'Comma' */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** 'a, b and c' */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** 'E-mail addresses', for a box to tick. */
export const maskKindWords = (kind: MaskKind): string => capital(nouns[kind][1])

/** '12 e-mail addresses and 3 phone numbers', or null when nothing was masked. */
export function maskedWords(masked: ImportCounts['masked']): string | null {
  const parts = maskKinds.flatMap((kind) => {
    const count = masked[kind] ?? 0
    return count === 0 ? [] : [onOneLine(formatCount(count, ...nouns[kind]))]
  })
  return parts.length > 0 ? listed(parts) : null
}

/** Kinds that share their last word: 'e-mail, IP and postal addresses'. */
const families = ['addresses', 'numbers'] as const

/** 'e-mail and IP addresses', 'phone numbers', 'links with an access key' … */
function familyNames(kinds: readonly MaskKind[]): readonly string[] {
  const names = maskKinds.filter((kind) => kinds.includes(kind)).map((kind) => nouns[kind][1])
  const related = families.flatMap((family) => {
    const members = names.filter((name) => name.endsWith(` ${family}`))
    const first = members.map((name) => name.slice(0, -family.length - 1))
    return members.length > 0 ? [`${listed(first)} ${family}`] : []
  })
  const others = names.filter((name) => !families.some((family) => name.endsWith(` ${family}`)))
  return [...related, ...others]
}

export const maskingNote = `Each is replaced before anything is stored, as [e${hyphen}mail${space}1]: equal ones get the same number within one import. What is in the workspace already stays as it is.`

/** What is masked on the way in, in one sentence. */
export function maskingSentence(kinds: readonly MaskKind[]): string {
  if (kinds.length === 0) return 'Nothing is masked on the way in.'
  return `${capital(listed(familyNames(kinds)))} are masked on the way in.`
}
