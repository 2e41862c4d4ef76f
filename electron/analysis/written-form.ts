import { conceptsIn } from './concepts.ts'
import { contentWordsOf, type ContentWord } from './content-words.ts'
import { formQuality, mostQuality, WITH_PARTICLE } from './label-form.ts'
import { auxiliaries, modifierBefore, modifierOf } from './modifiers.ts'
import { wordKindsOf, type WordKind } from './word-kinds.ts'

/** How customers write a concept, and how well that reads as a label, 0 to 1. */
export interface WrittenForm {
  readonly text: string
  readonly quality: number
}

interface Form {
  readonly text: string
  /** Asks the tagger, which takes long. */
  readonly quality: () => number
  /** What it cannot exceed, without asking. */
  readonly mostQuality: number
  readonly isModified: boolean
}

interface Seen {
  count: number
  readonly form: Form
  readonly cases: Map<string, number>
}

interface Sought {
  readonly key: string
  readonly stems: ReadonlySet<string>
  readonly kindsOf: typeof wordKindsOf
}

const MOST_SENTENCES = 20
/** Only so many of the forms, the most frequent, are judged. */
const MOST_FORMS = 6
const LONGEST_SENTENCE = 160

/** The forms in which a concept stands in texts. */
export interface WrittenForms {
  /** What the quality of the best cannot exceed. */
  readonly mostQuality: number
  /** The one that reads best, frequent ones before rare ones. */
  readonly best: () => WrittenForm
}

/** Null where the concept stands in none of the texts. */
export const formsOf = (key: string, texts: readonly string[], kindsOf = wordKindsOf): WrittenForms | null => {
  const stems = new Set(key.split(' '))
  const found = texts.slice(0, MOST_SENTENCES).flatMap((text) => formIn(text, { key, stems, kindsOf }) ?? [])
  const isModified = 2 * found.filter((form) => form.isModified).length > found.length
  const forms = new Map<string, Seen>()
  for (const form of found.filter((one) => one.isModified === isModified)) {
    const { text } = form
    const seen = forms.get(text.toLowerCase()) ?? { count: 0, form, cases: new Map<string, number>() }
    seen.count++
    seen.cases.set(text, (seen.cases.get(text) ?? 0) + 1)
    forms.set(text.toLowerCase(), seen)
  }
  const [first, ...others] = [...forms.values()].sort((a, b) => b.count - a.count).slice(0, MOST_FORMS)
  if (first === undefined) return null
  return {
    mostQuality: Math.max(...[first, ...others].map(({ form }) => form.mostQuality)),
    best: () => {
      let best = { cases: first.cases, count: first.count, quality: first.form.quality() }
      for (const { count, form, cases } of others) {
        if (worth({ count, quality: form.mostQuality }) <= worth(best)) continue
        const quality = form.quality()
        if (worth({ count, quality }) > worth(best)) best = { cases, count, quality }
      }
      return { text: usualCase(best.cases), quality: best.quality }
    },
  }
}

const worth = ({ count, quality }: { readonly count: number; readonly quality: number }): number =>
  quality ** 2 * count ** 0.7

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
  const isOwn = modifierOf(words[span.first].word) !== null && !words[span.first].carries
  const by = isOwn ? span.first : modifierBefore(words, span.first)
  const isModified = by >= 0 && !isOwn
  const begin = by >= 0 ? withAuxiliary(words, by) : span.first
  const end = withParticle(words, span.last)
  const { first, last } = withHyphens(sentence, words, { first: begin, last: end })
  const surface = sentence.slice(words[first].start, words[last].end)
  const form = words.slice(first, end + 1).map(({ word, stem }) => ({ word, carries: stems.has(stem) }))
  const particle = end > span.last ? WITH_PARTICLE : 0
  const oddly = odd.test(surface) ? ODD : 1
  const quality = (): number => {
    const kinds: readonly WordKind[] = kindsOf(sentence)
    const tagged = form.map((one, i) => ({
      ...one,
      kind: last > end && first + i === end ? ('noun' as const) : kinds[first + i],
    }))
    const goesOn = isCutOff(sentence, { words, kinds, last })
    return (formQuality(tagged) + particle) * oddly * (goesOn ? CUT_OFF : 1)
  }
  return { text: surface, quality, mostQuality: (mostQuality(form) + particle) * oddly, isModified }
}

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

const isCutOff = (sentence: string, { words, kinds, last }: Cut): boolean => {
  const next = words[last + 1]
  if (next?.carries !== true || kinds[last + 1] !== 'noun') return false
  if (!/^(?: |['\u2019] )$/.test(sentence.slice(words[last].end, next.start))) return false
  return kinds[last] === 'noun' || (describing.has(kinds[last]) && opens(words[last - 1]))
}

/** “Breaks in printed” of “breaks in printed packs”. */
const describing: ReadonlySet<WordKind> = new Set(['adjective', 'past', 'gerund'])
const opens = (before: ContentWord | undefined): boolean =>
  before !== undefined && !before.carries && modifierOf(before.word) === null && !auxiliaries.has(before.word)

/** “Did not help”, not “not help”. */
const withAuxiliary = (words: readonly ContentWord[], by: number): number =>
  by > 0 && words[by].word === 'not' && auxiliaries.has(words[by - 1].word) ? by - 1 : by

interface Stretch {
  readonly first: number
  readonly last: number
}

/** “Single sign-on”, though “on” alone says nothing. */
const withHyphens = (sentence: string, words: readonly ContentWord[], { first, last }: Stretch): Stretch => {
  const isHyphen = (at: number): boolean =>
    at > 0 && at < words.length && sentence.slice(words[at - 1].end, words[at].start) === '-'
  let [from, to] = [first, last]
  while (isHyphen(from)) from--
  while (isHyphen(to + 1)) to++
  return { first: from, last: to }
}

const particles: ReadonlySet<string> = new Set('out off up down back'.split(' '))
/** “Sitting out on the tarmac”: the particle goes with what follows. */
const places: ReadonlySet<string> = new Set('of on in at to the a an here there'.split(' '))
const objects: ReadonlySet<string> = new Set('me us you it them him her people'.split(' '))

/** “App logs” → “app logs me out”. */
const withParticle = (words: readonly ContentWord[], last: number): number => {
  const [next, afterNext] = [words[last + 1]?.word, words[last + 2]?.word]
  if (next !== undefined && particles.has(next)) return places.has(afterNext ?? '') ? last : last + 1
  return objects.has(next ?? '') && particles.has(afterNext ?? '') ? last + 2 : last
}

/** The shortest stretch that holds every stem. */
const spanOf = (words: readonly ContentWord[], stems: ReadonlySet<string>): Stretch | null => {
  let best: Stretch | null = null
  for (let first = 0; first < words.length; first++) {
    if (!heldBy(words[first], stems)) continue
    const held = new Set<string>()
    for (let last = first; last < words.length; last++) {
      const stem = heldBy(words[last], stems)
      if (stem) held.add(stem)
      if (held.size < stems.size) continue
      if (best === null || last - first < best.last - best.first) best = { first, last }
      break
    }
  }
  return best
}

const heldBy = ({ word, stem, carries }: ContentWord, stems: ReadonlySet<string>): string | null => {
  const key = carries ? stem : modifierOf(word)
  return key !== null && stems.has(key) ? key : null
}

/** Equal counts go to the form that comes later by code unit: lower case before capitals. */
const usualCase = (cases: ReadonlyMap<string, number>): string =>
  [...cases].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best))[0]
