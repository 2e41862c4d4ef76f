import { contentWordsOf, isNumber } from './content-words.ts'
import { joint } from './phrases.ts'

/**
 * Words that stand close together in one clause, whatever their order: “delayed flight”, “flight was delayed” and
 * “flights delayed again” hold one concept.
 */
export interface Concept {
  /** The distinct stems in alphabetical order, joined by blanks. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Whether between start and end nothing else stands than its own words and function words. */
  readonly isPure: boolean
}

/** Words from the first to the last of a concept. */
const WINDOW = 5
const MOST_STEMS = 3

/** The concepts of a text among the wanted stems, single words included. */
export const conceptsIn = (
  text: string,
  isWanted: (stem: string) => boolean,
  words = contentWordsOf(text),
): readonly Concept[] => {
  const counts = words.map((word) => word.carries && !isNumber(word))
  const found: Concept[] = []
  for (let first = 0; first < words.length; first++) {
    if (!counts[first] || !isWanted(words[first].stem)) continue
    const { start } = words[first]
    let others = 0
    const stems = [words[first].stem]
    found.push({ key: stems[0], start, end: words[first].end, isPure: true })
    for (let last = first + 1; last < Math.min(words.length, first + WINDOW); last++) {
      if (!joint.test(text.slice(words[last - 1].end, words[last].start))) break
      if (!counts[last]) continue
      const { stem, end } = words[last]
      if (!isWanted(stem) || stems.includes(stem)) {
        others++
        continue
      }
      found.push({ key: [stems[0], stem].sort().join(' '), start, end, isPure: others === 0 && stems.length === 1 })
      if (stems.length === 2 && stems.length < MOST_STEMS)
        found.push({ key: [...stems, stem].sort().join(' '), start, end, isPure: others === 0 })
      stems.push(stem)
    }
  }
  return found
}
