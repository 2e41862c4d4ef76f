import { stopWords } from './stop-words.ts'
import { stem, wordsOf } from './words.ts'

/** Stems and pairs of neighbouring stems, stop words skipped over: “card has not arrived” → card, arriv, card arriv. */
export const featuresOf = (normalised: string): readonly string[] => {
  const features: string[] = []
  let previous: string | null = null
  for (const word of wordsOf(normalised)) {
    if (stopWords.has(word) || word.length < 2) continue
    const stemmed = stem(word)
    features.push(stemmed)
    if (previous !== null) features.push(`${previous} ${stemmed}`)
    previous = stemmed
  }
  return features
}
