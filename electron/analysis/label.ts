import type { NounCount } from './noun-phrases.ts'
import { stem } from './words.ts'
import type { ThemeTerm } from './theme-terms.ts'

export interface LabelInput {
  /** Terms per theme, best first. */
  readonly terms: readonly (readonly ThemeTerm[])[]
  /** How often each term was seen as a noun phrase. */
  readonly nouns: ReadonlyMap<string, NounCount>
}

/** The terms a label is made of, per theme. */
export type LabelTerms = readonly (readonly ThemeTerm[])[]

/** A term names a thing when at least this share of its uses could stand alone as a noun phrase. */
const NOUN_SHARE = 0.5
/** A phrase this good, against the best term of all, is a label by itself. */
const SPEAKS_FOR_ALL = 0.6
const TERMS_CONSIDERED = 40

/** Words that name nothing by themselves, as stems; inside a phrase (“wait time”) they may. */
const weakAlone: ReadonlySet<string> = new Set(
  `thing lot guy bit way kind sort rt re pm min minute hour day today tonight tomorrow yesterday morning night week
  weekend month year time people person man woman name number part point end start place case fact idea reason question
  problem issue answer good great nice old new first last`
    .split(/\s+/)
    .map(stem),
)

/**
 * One or two terms per theme, no two themes alike: the best phrase of several words where it stands for enough of the
 * theme, else the best term with the best other one beside it. Larger themes (lower numbers) choose first.
 */
export const chooseLabelTerms = ({ terms, nouns }: LabelInput): LabelTerms => {
  const taken = new Set<string>()
  return terms.map((own) => {
    for (const choice of choices(own, nouns)) {
      const name = nameOf(choice)
      if (taken.has(name)) continue
      taken.add(name)
      return choice
    }
    return []
  })
}

const nameOf = (choice: readonly ThemeTerm[]): string =>
  choice
    .flatMap(({ key }) => key.split(' '))
    .sort()
    .join(' ')

/** Contrast counts more than size: √share · ln(lift). */
const contrast = ({ share, lift }: ThemeTerm): number => Math.sqrt(share) * Math.log(lift)

/** Labels a theme could have, best first. */
function* choices(terms: readonly ThemeTerm[], nouns: ReadonlyMap<string, NounCount>): Generator<readonly ThemeTerm[]> {
  const considered = terms.slice(0, TERMS_CONSIDERED)
  const named = considered.filter(({ key }) => !weakAlone.has(key) && namesAThing(nouns.get(key)))
  const candidates = (named.length > 0 ? named : considered).slice().sort((a, b) => contrast(b) - contrast(a))
  const [best] = candidates
  if (!best) return
  for (const term of candidates) if (isPhrase(term) && contrast(term) >= SPEAKS_FOR_ALL * contrast(best)) yield [term]
  for (const first of candidates)
    for (const second of candidates) if (!overlap(first, second)) yield [fuller(first, candidates), second]
  for (const term of candidates) yield [term]
}

const isPhrase = ({ key }: ThemeTerm): boolean => key.includes(' ')

/** A phrase in place of its own word, where half of the word's comments have it: “attendant” → “flight attendant”. */
const fuller = (term: ThemeTerm, candidates: readonly ThemeTerm[]): ThemeTerm =>
  candidates.find((other) => other.key.endsWith(` ${term.key}`) && 2 * other.share >= term.share) ?? term

const namesAThing = (count: NounCount | undefined): boolean =>
  count !== undefined && count.noun >= NOUN_SHARE * count.seen

/** Whether the terms share a word, or a word begins another: “bag” and “baggage” say the same. */
const overlap = (a: ThemeTerm, b: ThemeTerm): boolean =>
  a.key.split(' ').some((one) => b.key.split(' ').some((other) => one.startsWith(other) || other.startsWith(one)))

/** “Baggage claim” or “Refund and voucher”, in sentence case. */
export const wordLabel = (surfaces: readonly string[]): string => {
  const joined = surfaces.join(' and ')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}
