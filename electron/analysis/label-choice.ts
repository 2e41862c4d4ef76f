import type { Candidate, Candidates } from './label-order.ts'
import { areSynonyms, companyOf, readsAs } from './word-company.ts'

export interface ChoiceInput {
  /** What each theme could be called. */
  readonly candidates: readonly Candidates[]
  readonly members: readonly (readonly string[])[]
}

/** A second label comes first where all words of the best one stand in an earlier theme's label and it is this good. */
const NEARLY = 0.5
/** A phrase this good that holds a better single word says more than the word. */
const PHRASE_BEFORE_WORD = 0.5
/** A phrase in a smaller share of the comments has to be this good beside a word that speaks for most of them. */
const RARE = 0.08
const RARE_BEFORE_WORD = 0.75
/** A single word in a smaller share of the comments cannot speak for the theme alone. */
const SPEAKS_ALONE = 0.6
/** A second word in fewer comments than this adds nothing. */
const SMALLEST_SECOND = 0.1
const TEXTS_READ = 200

/**
 * One label per theme, no two of the same words; null where nothing is left to say. Larger themes (lower numbers) choose
 * first. A word that stands in few of its theme's comments gets another beside it that does not mean the same.
 */
export const chooseLabels = ({ candidates, members }: ChoiceInput): readonly (string | null)[] => {
  const taken: ReadonlySet<string>[] = []
  return candidates.map((own, theme) => {
    const chosen = bestOf(own.bestFirst, taken)
    if (!chosen) return null
    const second = isPhrase(chosen) || speaksAlone(chosen) ? null : beside(chosen, own, members[theme])
    taken.push(wordsOfKey(second ? `${chosen.key} ${second.key}` : chosen.key))
    return second ? `${chosen.text}, ${second.text}` : chosen.text
  })
}

const bestOf = (own: Iterable<Candidate>, taken: readonly ReadonlySet<string>[]): Candidate | undefined => {
  let best: Candidate | undefined
  let phrase: Candidate | undefined
  for (const one of own) {
    const words = wordsOfKey(one.key)
    if (taken.some((earlier) => isSame(earlier, words))) continue
    best ??= one
    if (one.score < (isPhrase(best) ? NEARLY : PHRASE_BEFORE_WORD) * best.score) break
    if (!isPhrase(one) || !(isPhrase(best) || words.has(best.key))) continue
    if (!isPhrase(best) && speaksAlone(best) && one.share < RARE && one.score < RARE_BEFORE_WORD * best.score) continue
    if (!taken.some((earlier) => isNested(earlier, words))) return one
    phrase ??= one
  }
  return phrase ?? best
}

const speaksAlone = ({ share }: Candidate): boolean => share >= SPEAKS_ALONE

const isPhrase = ({ key }: Candidate): boolean => key.includes(' ')

const beside = (first: Candidate, { keys, bestFirst }: Candidates, texts: readonly string[]): Candidate | null => {
  const company = companyOf(new Set(keys.flatMap((key) => key.split(' '))), texts.slice(0, TEXTS_READ))
  for (const one of bestFirst) {
    const saysElse = one.key.split(' ').every((word) => word !== first.key && !areSynonyms(company, word, first.key))
    if (one.share >= SMALLEST_SECOND && saysElse) return one
  }
  return null
}

const wordsOfKey = (key: string): ReadonlySet<string> => new Set(key.split(' '))

const holdsAll = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word) || [...whole].some((one) => readsAs(one, word)))

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => holdsAll(a, b) && holdsAll(b, a)

const isNested = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => holdsAll(a, b) || holdsAll(b, a)
