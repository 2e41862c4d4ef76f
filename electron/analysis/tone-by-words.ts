import { speechCue } from './tone-cues.ts'
import { wordTone } from './tone-lexicon.ts'
import type { ToneOdds } from './tone.ts'

/** Reads tone where there is no model: the words' tone as if it were a probability, and the form of the sentence. */
export const toneByWords = (texts: readonly string[]): ToneOdds => {
  const likely = new Float32Array(texts.length * 3)
  texts.forEach((text, row) => likely.set(shares(wordTone(text).score), row * 3))
  return { likely, calm: texts.map((text) => speechCue(text) ?? 'statement') }
}

/** A text without any word of the lists is neutral as far as words can say. */
const shares = (score: number): readonly [number, number, number] => {
  if (score === 0) return [0.25, 0.5, 0.25]
  const sure = (1 + Math.abs(score)) / 2
  return score < 0 ? [sure, 1 - sure, 0] : [0, 1 - sure, sure]
}
