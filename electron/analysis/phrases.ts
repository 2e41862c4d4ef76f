import { contentWordsOf, isNumber, type ContentWord } from './content-words.ts'

/** One to three neighbouring words that may name something. `key` is the same for singular and plural. */
export interface Phrase {
  readonly key: string
  readonly start: number
  readonly end: number
}

const LONGEST = 3
/** What may stand between two words of one phrase. */
export const joint = /^(?: |-|\/| ?& ?)$/

const names = (word: ContentWord): boolean => word.carries && !isNumber(word)

/** All phrases of a text that begin and end with a word that carries meaning and cross no punctuation. */
export const phrasesIn = (text: string, words = contentWordsOf(text)): readonly Phrase[] => {
  const stems = words.map(({ stem }) => stem)
  const phrases: Phrase[] = []
  for (let first = 0; first < words.length; first++) {
    if (!names(words[first])) continue
    for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
      if (last > first && !joint.test(text.slice(words[last - 1].end, words[last].start))) break
      if (!names(words[last])) continue
      const start = words[compoundFrom(text, words, first)].start
      const end = words[compoundTo(text, words, last)].end
      phrases.push({ key: stems.slice(first, last + 1).join(' '), start, end })
    }
  }
  return phrases
}

const isHyphen = (text: string, one: ContentWord, next: ContentWord): boolean => text.slice(one.end, next.start) === '-'

/** A compound is named whole: “single sign-on”, though “on” alone says nothing. */
function compoundTo(text: string, words: readonly ContentWord[], at: number): number {
  let last = at
  while (last + 1 < words.length && isHyphen(text, words[last], words[last + 1])) last += 1
  return last
}

function compoundFrom(text: string, words: readonly ContentWord[], at: number): number {
  let first = at
  while (first > 0 && isHyphen(text, words[first - 1], words[first])) first -= 1
  return first
}
