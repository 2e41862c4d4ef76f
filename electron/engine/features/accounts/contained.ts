import type { Likeness } from './likeness.ts'
import { isGeneric, isNeutral, isPlace } from './generic-words.ts'
import type { PreparedName } from './prepared-name.ts'

/** All words of one name within the other: 'Contoso' and 'Contoso Retail'. */
export function contained(one: PreparedName, other: PreparedName): Likeness | null {
  if (one.words.length === other.words.length) return null
  const isOneShort = one.words.length < other.words.length
  const [short, long] = isOneShort ? [one, other] : [other, one]
  if (!tellsEnough(short)) return null
  const extra = wordsBeyond(short.words, long.words)
  if (extra === null || short.aside.some(isPlace)) return null
  const byExtra = extra.every(isNeutral) ? 0.8 : extra.every(isPlace) ? 0.62 : extra.some(isGeneric) ? 0.66 : 0.6
  const isAtStart = short.words.every((word, index) => word === long.words[index])
  return {
    likeness: byExtra + (short.words.length > 1 ? 0.05 : 0) - (isAtStart ? 0 : short.words.length > 1 ? 0.06 : 0.14),
    why: 'one may be a longer name of the other',
    short: isOneShort ? 'one' : 'other',
  }
}

/** 'Bank' or 'North' says nothing; 'Contoso' does. */
const tellsEnough = ({ words }: PreparedName): boolean =>
  words.some((word) => word.length >= 4 && !isGeneric(word) && !isPlace(word)) ||
  words.filter((word) => word.length >= 3 && !isPlace(word)).length >= 2

/** The words of long that short does not have; null unless short's words stand in it in their order. */
function wordsBeyond(short: readonly string[], long: readonly string[]): readonly string[] | null {
  const extra: string[] = []
  let next = 0
  for (const word of long) {
    if (word === short[next]) next += 1
    else extra.push(word)
  }
  return next === short.length ? extra : null
}
