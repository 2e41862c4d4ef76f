import { contentWordsOf, isNumber, type ContentWord } from './content-words.ts'
import { modifierBefore, modifierOf } from './modifiers.ts'
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

/**
 * The concepts of a text among the wanted stems, single words included; where how much or not is said of one of its
 * words (“more staff”, “the app isn't working”), once more with that.
 */
export const conceptsIn = (
  text: string,
  isWanted: (stem: string) => boolean,
  words = contentWordsOf(text),
): readonly Concept[] => {
  const plain = plainConceptsIn(text, isWanted, words)
  return plain.flatMap((concept) => [concept, ...modified(text, concept, words)])
}

interface PlainConcept extends Concept {
  /** Places of its first and last word among the words of the text. */
  readonly first: number
  readonly last: number
}

const modified = (text: string, concept: PlainConcept, words: readonly ContentWord[]): readonly Concept[] => {
  const stems = concept.key.split(' ')
  for (let at = concept.first; at <= concept.last; at++) {
    if (!stems.includes(words[at].stem)) continue
    const by = modifierBefore(words, at)
    const key = by < 0 ? null : modifierOf(words[by].word)
    if (key === null || !joint.test(text.slice(words[by].end, words[by + 1].start))) continue
    const start = Math.min(concept.start, words[by].start)
    return [{ ...concept, key: [...stems, key].sort().join(' '), start }]
  }
  return []
}

const plainConceptsIn = (
  text: string,
  isWanted: (stem: string) => boolean,
  words: readonly ContentWord[],
): readonly PlainConcept[] => {
  const counts = words.map((word) => word.carries && !isNumber(word))
  const found: PlainConcept[] = []
  for (let first = 0; first < words.length; first++) {
    if (!counts[first] || !isWanted(words[first].stem)) continue
    const { start } = words[first]
    let others = 0
    const stems = [words[first].stem]
    found.push({ key: stems[0], start, end: words[first].end, isPure: true, first, last: first })
    for (let last = first + 1; last < Math.min(words.length, first + WINDOW); last++) {
      if (!joint.test(text.slice(words[last - 1].end, words[last].start))) break
      if (!counts[last]) continue
      const { stem, end } = words[last]
      if (!isWanted(stem) || stems.includes(stem)) {
        others++
        continue
      }
      const span = { start, end, first, last }
      found.push({ ...span, key: [stems[0], stem].sort().join(' '), isPure: others === 0 && stems.length === 1 })
      if (stems.length === 2 && stems.length < MOST_STEMS)
        found.push({ ...span, key: [...stems, stem].sort().join(' '), isPure: others === 0 })
      stems.push(stem)
    }
  }
  return found
}
