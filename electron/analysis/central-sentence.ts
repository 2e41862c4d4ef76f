import { contentWordsOf } from './content-words.ts'
import { sentencesIn } from './sentences.ts'
import { weightOf, type ThemeTerm } from './theme-terms.ts'

const LONGEST_CHARACTERS = 120
const FEWEST_WORDS = 5
/** Words counted as if every sentence held them besides: a sentence of one good word says less than one of three. */
const PRIOR_WORDS = 8

/**
 * One whole sentence of the given texts that says most of what sets a theme apart: the weight of the theme's words in it,
 * averaged over its own words. The texts come most typical first; equal sentences go to the earlier one. Null where no
 * sentence has 5 words and at most 120 characters.
 */
export const centralSentence = (texts: readonly string[], terms: readonly ThemeTerm[]): string | null => {
  const weights = new Map(terms.map((term) => [term.key, weightOf(term)]))
  let best: { readonly sentence: string; readonly score: number } | null = null
  for (const text of texts)
    for (const { start, end } of sentencesIn(text)) {
      const sentence = text.slice(start, end)
      const words = contentWordsOf(sentence)
      if (sentence.length > LONGEST_CHARACTERS || words.length < FEWEST_WORDS) continue
      const stems = new Set(words.filter(({ carries }) => carries).map(({ stem }) => stem))
      const weight = [...stems].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0)
      const score = weight / (stems.size + PRIOR_WORDS)
      if (best === null || score > best.score) best = { sentence, score }
    }
  return best === null ? null : withCapital(best.sentence)
}

const withCapital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
