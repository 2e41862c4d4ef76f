import type { Likeness } from './likeness.ts'
import type { PreparedName } from './prepared-name.ts'

/** 'IBM' and 'International Business Machines'. */
export function acronym(one: PreparedName, other: PreparedName): Likeness | null {
  const why = 'one may be short for the other, by its initials'
  if (isShortFor(one, other)) return { likeness: sureness(one), why, short: 'one' }
  if (isShortFor(other, one)) return { likeness: sureness(other), why, short: 'other' }
  return null
}

/** A name that may be an acronym: one word of two to six letters. */
export const acronymOf = ({ words, aside }: PreparedName): string | null => {
  const [word = '', ...more] = words
  return more.length === 0 && aside.length === 0 && /^\p{L}{2,6}$/u.test(word) ? word : null
}

function isShortFor(short: PreparedName, long: PreparedName): boolean {
  const letters = acronymOf(short)
  if (letters === null || !long.initials.includes(letters)) return false
  return letters.length > 2 || isInCapitals(short.name)
}

const isInCapitals = (name: string): boolean => /^\P{Ll}{2,}/u.test(name)

/** The longer, the less by chance; written small it is rather a word. */
function sureness({ words, name }: PreparedName): number {
  const length = words[0]?.length ?? 0
  const byLength = length > 3 ? 0.82 : length === 3 ? 0.74 : 0.56
  return isInCapitals(name) ? byLength : byLength - 0.3
}
