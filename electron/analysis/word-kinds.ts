import nlp from 'compromise/two'
import { wordsIn } from './words.ts'

/** What a word is in its sentence, as far as the form of a label depends on it. */
export type WordKind = 'noun' | 'name' | 'adjective' | 'past' | 'gerund' | 'verb' | 'particle' | 'other'

/** The kinds of a sentence's words, in the order of `wordsIn`, by a part-of-speech tagger (compromise). */
export const wordKindsOf = (sentence: string): readonly WordKind[] => {
  const tagged = nlp(sentence).docs.flatMap((terms) =>
    terms.flatMap(({ text, tags }) => wordsIn(text).map(({ word }) => ({ word, kind: kindOf(tags ?? new Set()) }))),
  )
  let at = 0
  return wordsIn(sentence).map(({ word }) => {
    const found = tagged.slice(at, at + LOOK_AHEAD).findIndex((one) => one.word === word)
    if (found < 0) return 'other'
    at += found + 1
    return tagged[at - 1].kind
  })
}

/** Some 10 MB. */
const MOST_REMEMBERED = 20_000

// Another number of themes of the same comments tries its labels on many of the same sentences.
const known = new Map<string, readonly WordKind[]>()

/** Tags each sentence once, however many labels are tried on it, and remembers that for the next themes. */
export const rememberedKinds = (): typeof wordKindsOf => {
  if (known.size > MOST_REMEMBERED) known.clear()
  return (sentence) => {
    const kinds = known.get(sentence) ?? wordKindsOf(sentence)
    known.set(sentence, kinds)
    return kinds
  }
}

/** The tagger splits contractions, so its words may be ahead by a few. */
const LOOK_AHEAD = 4

/** The first that fits: a tagger's word has many tags. */
const kinds: readonly (readonly [tag: string, kind: WordKind])[] = [
  ['Pronoun', 'other'],
  ['Particle', 'particle'],
  ['Person', 'name'],
  ['Organization', 'name'],
  ['Place', 'name'],
  ['Value', 'other'],
  ['Gerund', 'gerund'],
  ['PastTense', 'past'],
  ['Participle', 'past'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Verb', 'verb'],
]

const kindOf = (tags: ReadonlySet<string>): WordKind => kinds.find(([tag]) => tags.has(tag))?.[1] ?? 'other'
