import type { Likeness } from './likeness.ts'
import { damerau } from './damerau.ts'
import { areOpposite, isGeneric, isPlace } from './generic-words.ts'
import type { PreparedName } from './prepared-name.ts'

/** One word of the name off by a letter or two, or the whole of it where blanks differ as well. */
export function typo(one: PreparedName, other: PreparedName): Likeness | null {
  if (one.asideLine !== other.asideLine) return null
  if (one.words.length !== other.words.length) {
    const isLong = Math.min(one.compact.length, other.compact.length) >= 8
    return isLong && damerau(one.compact, other.compact, 1) === 1 ? lettersApart(one.compact, other.compact, 1) : null
  }
  const index = onlyDifference(one.words, other.words)
  if (index === null) return null
  const [mine, theirs] = [one.words[index] ?? '', other.words[index] ?? '']
  if (areKnown(mine, theirs) || /\d/.test(mine + theirs)) return null
  const rest = one.words.filter((word, at) => at !== index && !isGeneric(word)).join('')
  return wordsApart(mine, theirs, rest.length)
}

/** Where two names of as many words differ, if in one word only. */
function onlyDifference(one: readonly string[], other: readonly string[]): number | null {
  let found: number | null = null
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] === other[index]) continue
    if (found !== null) return null
    found = index
  }
  return found
}

/** Two words that are both in the language of companies are two words, not a slip. */
const areKnown = (one: string, other: string): boolean =>
  areOpposite(one, other) ||
  (isPlace(one) && isPlace(other)) ||
  (isGeneric(one) && isGeneric(other) && !sameStem(one, other))

const sameStem = (one: string, other: string): boolean =>
  one.slice(0, -1) === other || other.slice(0, -1) === one || one.slice(0, -2) === other || other.slice(0, -2) === one

/** @param support letters of other words that are telling and agree */
function wordsApart(one: string, other: string, support: number): Likeness | null {
  const length = Math.min(one.length, other.length)
  const most = length >= 9 || (length >= 7 && support >= 5) ? 2 : 1
  const distance = damerau(one, other, most)
  const isPlural = `${one}s` === other || `${other}s` === one
  if (distance > most || length < (support >= 4 ? (isPlural ? 3 : 4) : 5)) return null
  const sameStart = one[0] === other[0]
  if (!sameStart && (length < 8 || distance > 1)) return null
  return lettersApart(one, other, distance)
}

function lettersApart(one: string, other: string, distance: number): Likeness {
  const length = Math.min(one.length, other.length)
  const byLength = length >= 8 ? 0.92 : length >= 6 ? 0.86 : 0.72
  const isSwap = distance === 1 && one.length === other.length && [...one].sort().join() === [...other].sort().join()
  const why = isSwap ? 'two letters swapped' : distance === 1 ? 'one letter apart' : 'two letters apart'
  return { likeness: byLength - (distance - 1) * 0.17 - (one[0] === other[0] ? 0 : 0.2), why, short: null }
}
