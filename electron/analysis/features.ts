import { contentWordsOf } from './content-words.ts'

/** Stems and pairs of neighbouring stems, stop words skipped over: “card has not arrived” → card, arriv, card arriv. */
export const featuresOf = (normalised: string): readonly string[] => {
  const features: string[] = []
  let previous: string | null = null
  for (const { stem, carries } of contentWordsOf(normalised)) {
    if (!carries) continue
    features.push(stem)
    if (previous !== null) features.push(`${previous} ${stem}`)
    previous = stem
  }
  return features
}
