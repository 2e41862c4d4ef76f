import { acronym } from './acronym.ts'
import { contained } from './contained.ts'
import { isNeutral, isPlace, writtenOut } from './generic-words.ts'
import type { Likeness } from './likeness.ts'
import type { PreparedName } from './prepared-name.ts'
import { tellsCustomer } from './match.ts'
import { typo } from './typo.ts'

type Rule = (one: PreparedName, other: PreparedName) => Likeness | null

/** Why two names might be one customer, by the strongest reason; null where nothing says so. */
export function compareNames(one: PreparedName, other: PreparedName): Likeness | null {
  if (one.digits !== other.digits || one.compact === '' || other.compact === '') return null
  for (const rule of rules) {
    const found = rule(one, other)
    if (found) return found
  }
  return null
}

const reason = (likeness: number, why: string): Likeness => ({ likeness, why, short: null })

const sameNormalised: Rule = (one, other) => {
  if (one.normalised !== other.normalised) return null
  return reason(tellsCustomer(one.normalised) ? 0.97 : 0.7, 'the same but for the legal form or punctuation')
}

const sameCompact: Rule = (one, other) =>
  one.compact === other.compact ? reason(0.95, 'the same letters, spaced differently') : null

/** 'ä' is written 'ae' where there is no key for it. */
const withoutUmlauts = (text: string): string => text.replace(/([aou])e/g, '$1')
const umlautWrittenOut: Rule = (one, other) =>
  one.hasUmlaut !== other.hasUmlaut && withoutUmlauts(one.compact) === withoutUmlauts(other.compact)
    ? reason(0.9, 'an umlaut written as two letters')
    : null

const sameBrackets: Rule = (one, other) => {
  if (one.wordsLine !== other.wordsLine) return null
  if (one.aside.some(isPlace) && other.aside.some(isPlace)) return null
  if ([...one.aside, ...other.aside].some(isPlace)) return reason(0.6, 'the same name, one with a place')
  return one.aside.length > 0 && other.aside.length > 0 ? null : reason(0.85, 'the same but for what is in brackets')
}

const namedInBrackets: Rule = (one, other) => {
  const names = (outer: PreparedName, inner: PreparedName): boolean =>
    outer.asideLine !== '' && outer.asideLine === inner.wordsLine && !inner.words.every(isPlace)
  return names(one, other) || names(other, one) ? reason(0.88, 'one stands in the brackets of the other') : null
}

const sameBag: Rule = (one, other) => {
  if (one.bag !== other.bag || one.bag === '' || one.asideLine !== other.asideLine) return null
  const isReordered = [...one.words].sort().join(' ') === [...other.words].sort().join(' ')
  if (isReordered) return reason(0.92, 'the same words in another order')
  const isShortened = one.words.map(writtenOut).sort().join() === other.words.map(writtenOut).sort().join()
  return reason(0.9, isShortened ? 'a word is shortened' : 'the same but for small words')
}

/** 'Fabrikam Group' and 'Fabrikam Holding'; never two places or two trades of one group. */
const sameCore: Rule = (one, other) => {
  if (one.core === '' || one.core !== other.core || one.asideLine !== other.asideLine) return null
  const [mine, theirs] = [restOf(one), restOf(other)]
  if (mine.some(isPlace) && theirs.some(isPlace)) return null
  if ([...mine, ...theirs].some(isPlace)) return reason(0.6, 'the same name, one with a place')
  if (mine.length === 0 || theirs.length === 0) return null
  return reason(0.72, `the same but for ${[mine, theirs].map(quoted).sort().join(' and ')}`)
}
const restOf = ({ words }: PreparedName): string[] => words.filter((word) => isNeutral(word) || isPlace(word))
const quoted = (words: readonly string[]): string => `“${words.join(' ')}”`

const shortFor: Rule = (one, other) => acronym(one, other)
const letters: Rule = (one, other) => typo(one, other)
const longer: Rule = (one, other) => contained(one, other)

const rules: readonly Rule[] = [
  sameNormalised,
  sameCompact,
  umlautWrittenOut,
  sameBrackets,
  namedInBrackets,
  sameBag,
  letters,
  shortFor,
  longer,
  sameCore,
]
