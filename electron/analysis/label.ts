import type { ThemeConcept } from './concept-counts.ts'
import { isDenial, modifierKeys } from './modifiers.ts'
import type { ThemeTerm } from './theme-terms.ts'
import { weightOf } from './theme-terms.ts'
import type { wordKindsOf } from './word-kinds.ts'
import { stem } from './words.ts'
import { bestFirst, type Candidate, type Candidates, type Guess } from './label-order.ts'
import { MOST_QUALITY } from './label-form.ts'
import { readsAs } from './word-company.ts'
import { formsOf, type WrittenForm } from './written-form.ts'

export interface CandidateInput {
  readonly texts: readonly string[]
  readonly concepts: readonly ThemeConcept[]
  /** Single words of the theme, best first. */
  readonly words: readonly ThemeTerm[]
  /** The theme's most typical texts, as numbers of `texts`. */
  readonly typical: readonly number[]
  /** What tags a sentence's words. */
  readonly kindsOf: typeof wordKindsOf
}

const CONSIDERED = 12

/** Words that name nothing by themselves, as stems; inside a phrase (“wait time”) they may. */
const weakAlone: ReadonlySet<string> = new Set(
  `thing lot guy bit way kind sort rt re pm min minute hour day today tonight tomorrow yesterday morning night week
  weekend month year time people person man woman name number part point end start place case fact idea reason question
  problem issue answer good great nice old new first last better best long able look like feel one two three four five
  six seven eight nine ten eleven twelve half few several lots
  tag tage woche monat jahr mal jour jours mois fois semaine année día días mes año vez giorno volta mese dag keer dia ano`
    .split(/\s+/)
    .map(stem),
)

/** What many of the theme's comments say counts more than what a few say that no others do. */
const COVERAGE = 0.6
/** A phrase of comments at the theme's edge does not name it. */
const CENTRAL = 1.5
const ALL_WEAK = 0.2
/** A phrase with “not” names a theme where so much of what is said of it without is said with it. */
const DENIED = 0.4
/** “More time”, “couldn't be better”. */
const MODIFIED_WEAK = 0.5
const PARTLY_WEAK = 0.75

/** One word seldom says what customers say about it. */
const byLength = [0, 0.2, 1, 1.05] as const

/**
 * What a theme could be called, best first: contrast with other themes × the theme's own main words × how it reads. How a
 * concept is written and reads is looked up only where it could be the best of those that are left.
 */
export const labelCandidates = ({ texts, concepts, words, typical, kindsOf }: CandidateInput): Candidates => {
  const weights = new Map(words.map((word) => [word.key, weightOf(word)]))
  const heaviest = Math.max(...weights.values())
  const rated = withoutParts(withoutRareDenials(concepts.filter(({ key }) => !saysTwice(key))))
    .map((concept) => {
      const all = concept.key.split(' ')
      const stems = all.filter((one) => !modifierKeys.has(one))
      const main = stems.reduce((sum, one) => sum + (weights.get(one) ?? 0) / heaviest, 0)
      const spread = (concept.share + concept.centralShare) / 2
      const contrast = spread ** COVERAGE * Math.log(Math.max(1, concept.lift)) * evidence(concept.texts.length)
      const near = Math.max(0, concept.closeness) ** CENTRAL
      const strong = stems.filter((one) => !weakAlone.has(one)).length
      const weak = weakness({ strong, of: stems.length, isModified: all.length > stems.length })
      const length = byLength[Math.min(3, all.length)]
      return { concept, score: contrast * near * (0.4 + Math.min(1.5, main)) * length * weak }
    })
    .sort((a, b) => b.score - a.score || (a.concept.key < b.concept.key ? -1 : 1))
    .slice(0, CONSIDERED)
  const central = new Set(typical)
  const guesses = rated.map(({ concept: { key, share, texts: holding }, score }): Guess => {
    const inTypical = holding.filter((i) => central.has(i)).length
    const scoreOf = (quality: number): number => score * quality * (1 + 0.1 * inTypical)
    const judge = (form: WrittenForm): Candidate => ({ key, share, text: form.text, score: scoreOf(form.quality) })
    return {
      key,
      most: scoreOf(MOST_QUALITY),
      nearer: () => {
        const forms = formsOf(
          key,
          holding.map((i) => texts[i]),
          kindsOf,
        )
        return forms && { key, most: scoreOf(forms.mostQuality), nearer: () => judge(forms.best()) }
      },
    }
  })
  return { keys: rated.map(({ concept: { key } }) => key), bestFirst: bestFirst(guesses) }
}

interface Strength {
  readonly strong: number
  readonly of: number
  readonly isModified: boolean
}

const weakness = ({ strong, of, isModified }: Strength): number => {
  if (strong === of) return 1
  if (strong > 0) return PARTLY_WEAK
  return isModified ? MODIFIED_WEAK : ALL_WEAK
}

/** A turn of phrase of two or three comments is theirs, not the theme's. */
const evidence = (texts: number): number => texts / (texts + 1)

/** “Not listening” would name what hardly anybody says where most say they were listened to. */
const withoutRareDenials = (concepts: readonly ThemeConcept[]): readonly ThemeConcept[] => {
  const shares = new Map(concepts.map(({ key, share }) => [key, share]))
  return concepts.filter(({ key, share }) => {
    const stems = key.split(' ')
    if (!stems.some(isDenial)) return true
    const plain = stems.filter((one) => !isDenial(one)).join(' ')
    return share >= DENIED * (shares.get(plain) ?? 0)
  })
}

/** “Flight Flightled”, “bag baggage”. */
const saysTwice = (key: string): boolean => {
  const stems = key.split(' ')
  return stems.some((one) => stems.some((other) => one !== other && readsAs(one, other)))
}

/** Leaves out what mostly stands inside something longer: “class seat” where it is “first class seat”. */
const withoutParts = (concepts: readonly ThemeConcept[]): readonly ThemeConcept[] => {
  const longer = concepts.filter(({ key }) => key.split(' ').length >= 3)
  const isPart = (part: string, whole: string): boolean => {
    const stems = whole.split(' ')
    return part.split(' ').every((one) => stems.includes(one))
  }
  return concepts.filter(
    ({ key, share }) =>
      key.split(' ').length !== 2 || !longer.some((whole) => whole.share >= 0.5 * share && isPart(key, whole.key)),
  )
}

/** Begins with a capital, as a sentence does. */
export const inSentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
