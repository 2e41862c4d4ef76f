import { conceptsIn } from './concepts.ts'
import { contentWordsOf, type ContentWord } from './content-words.ts'
import { formQuality } from './label-form.ts'
import { wordKindsOf, type WordKind } from './word-kinds.ts'

/** How customers write a concept, and how well that reads as a label, 0 to 1. */
export interface WrittenForm {
  readonly text: string
  readonly quality: number
}

interface Seen {
  count: number
  quality: number
  readonly cases: Map<string, number>
}

interface Form {
  readonly text: string
  /** Asks the tagger, which takes long. */
  readonly quality: () => number
  readonly isNegated: boolean
}

interface Sought {
  readonly key: string
  readonly stems: ReadonlySet<string>
  readonly kindsOf: typeof wordKindsOf
}

const MOST_SENTENCES = 8
const LONGEST_SENTENCE = 160

const negators: ReadonlySet<string> = new Set(
  `no not never cannot can't won't don't doesn't didn't isn't wasn't aren't weren't couldn't wouldn't`.split(/\s+/),
)

/** The best reading of the forms in which the concept stands in the texts, frequent ones before rare ones. */
export const writtenForm = (key: string, texts: readonly string[], kindsOf = wordKindsOf): WrittenForm | null => {
  const stems = new Set(key.split(' '))
  const found = texts.slice(0, MOST_SENTENCES).flatMap((text) => formIn(text, { key, stems, kindsOf }) ?? [])
  const isNegated = 2 * found.filter((form) => form.isNegated).length > found.length
  const forms = new Map<string, Seen>()
  for (const { text, quality } of found.filter((form) => form.isNegated === isNegated)) {
    const seen = forms.get(text.toLowerCase()) ?? { count: 0, quality: quality(), cases: new Map<string, number>() }
    seen.count++
    seen.cases.set(text, (seen.cases.get(text) ?? 0) + 1)
    forms.set(text.toLowerCase(), seen)
  }
  const best = [...forms.values()].sort((a, b) => worth(b) - worth(a))[0]
  return best ? { text: usualCase(best.cases), quality: best.quality } : null
}

const worth = ({ count, quality }: Seen): number => quality ** 2 * Math.sqrt(count)

const sentenceAround = (text: string, { start, end }: { readonly start: number; readonly end: number }): string => {
  const before = Math.max(0, start - LONGEST_SENTENCE / 2, text.slice(0, start).search(/[.!?][^.!?]*$/) + 1)
  const after = text.slice(end).search(/[.!?]/)
  return text.slice(before, Math.min(end + LONGEST_SENTENCE / 2, after < 0 ? text.length : end + after)).trim()
}

const formIn = (text: string, { key, stems, kindsOf }: Sought): Form | null => {
  const found = conceptsIn(text, (stem) => stems.has(stem)).find((one) => one.key === key && one.isPure)
  if (!found) return null
  const sentence = sentenceAround(text, found)
  const words = contentWordsOf(sentence)
  const span = spanOf(words, stems)
  if (!span) return null
  const isNegated = span.first > 0 && negators.has(words[span.first - 1].word)
  const first = isNegated ? span.first - 1 : span.first
  const last = withParticle(words, span.last)
  const surface = sentence.slice(words[first].start, words[last].end)
  const quality = (): number => {
    const kinds: readonly WordKind[] = kindsOf(sentence)
    const form = words
      .slice(span.first, last + 1)
      .map(({ word, stem }, i) => ({ word, kind: kinds[span.first + i], carries: stems.has(stem) }))
    const particle = last > span.last ? WITH_PARTICLE : 0
    const goesOn = isCutOff(sentence, { words, kinds, last })
    return (formQuality(form) + particle) * (odd.test(surface) ? ODD : 1) * (goesOn ? CUT_OFF : 1)
  }
  return { text: surface, quality, isNegated }
}

/** “Log out”, “sign in again”, “hung up”: the particle makes the verb. */
const WITH_PARTICLE = 0.35
/** A capital inside, as of a name or of two sentences without a stop between them, or a possessive at the end. */
const odd = / \p{Lu}\p{Ll}|'s$/u
const ODD = 0.5
/** “Charged a cash” of “charged a cash withdrawal”. */
const CUT_OFF = 0.6

interface Cut {
  readonly words: readonly ContentWord[]
  readonly kinds: readonly WordKind[]
  readonly last: number
}

const isCutOff = (sentence: string, { words, kinds, last }: Cut): boolean =>
  last + 1 < words.length &&
  kinds[last] === 'noun' &&
  kinds[last + 1] === 'noun' &&
  words[last + 1].carries &&
  sentence.slice(words[last].end, words[last + 1].start) === ' '

const particles: ReadonlySet<string> = new Set('out off up down back'.split(' '))
const objects: ReadonlySet<string> = new Set('me us you it them him her people'.split(' '))

/** “App logs” → “app logs me out”. */
const withParticle = (words: readonly ContentWord[], last: number): number => {
  const [next, afterNext] = [words[last + 1]?.word, words[last + 2]?.word]
  if (next !== undefined && particles.has(next)) return last + 1
  return objects.has(next ?? '') && particles.has(afterNext ?? '') ? last + 2 : last
}

/** The shortest stretch that holds every stem. */
const spanOf = (
  words: readonly ContentWord[],
  stems: ReadonlySet<string>,
): { readonly first: number; readonly last: number } | null => {
  let best: { readonly first: number; readonly last: number } | null = null
  for (let first = 0; first < words.length; first++) {
    if (!stems.has(words[first].stem)) continue
    const held = new Set<string>()
    for (let last = first; last < words.length; last++) {
      if (stems.has(words[last].stem)) held.add(words[last].stem)
      if (held.size < stems.size) continue
      if (best === null || last - first < best.last - best.first) best = { first, last }
      break
    }
  }
  return best
}

/** Equal counts go to the form that comes later by code unit: lower case before capitals. */
const usualCase = (cases: ReadonlyMap<string, number>): string =>
  [...cases].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best))[0]
