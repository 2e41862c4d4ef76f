import nlp from 'compromise/two'
import { stem, wordsOf } from './words.ts'

/** How often a term was seen and how often it could stand alone as a noun phrase. */
export interface NounCount {
  seen: number
  noun: number
}

interface TaggedWord {
  readonly stem: string
  readonly isNoun: boolean
  readonly mayPrecede: boolean
}

const LONGEST = 3

/** Reads the texts with a part-of-speech tagger (compromise) and counts for each wanted term whether it names a thing. */
export const countNounPhrases = (
  wanted: ReadonlySet<string>,
  texts: readonly string[],
): ReadonlyMap<string, NounCount> => {
  const counts = new Map<string, NounCount>()
  for (const text of texts)
    for (const words of taggedSentences(text))
      for (let first = 0; first < words.length; first++)
        for (let last = first; last < Math.min(words.length, first + LONGEST); last++) {
          const phrase = words.slice(first, last + 1)
          const key = phrase.map((word) => word.stem).join(' ')
          if (!wanted.has(key)) continue
          const count = counts.get(key) ?? { seen: 0, noun: 0 }
          count.seen++
          if (words[last].isNoun && phrase.every((word) => word.mayPrecede)) count.noun++
          counts.set(key, count)
        }
  return counts
}

const taggedSentences = (text: string): readonly (readonly TaggedWord[])[] =>
  nlp(text).docs.map((terms) =>
    terms.flatMap(({ text: surface, tags }) => {
      const has = (tag: string): boolean => tags?.has(tag) === true
      const isNoun = has('Noun') && !has('Pronoun')
      const mayPrecede =
        isNoun || has('Adjective') || has('PastTense') || has('Gerund') || has('Preposition') || has('Participle')
      return wordsOf(surface).map((word) => ({ stem: stem(word), isNoun, mayPrecede }))
    }),
  )
