import {
  badWords,
  contrasts,
  goodWords,
  negations,
  strengtheners,
  veryBadWords,
  veryGoodWords,
  weakeners,
} from './tone-words.ts'
import { wordsOf } from './words.ts'

/** How far a negation reaches, in words. */
const REACH = 3
/** A negated word says less than its opposite: “not bad” is not “great”. */
const NEGATED = -0.75
/** What stands before a “but” counts this much of what stands after it. */
const BEFORE_CONTRAST = 0.4

export interface WordTone {
  /** −1 to 1; 0 where no word of the lists stands in the text. */
  readonly score: number
  readonly good: number
  readonly bad: number
}

const valueOf = (word: string): number => {
  if (veryGoodWords.has(word)) return 2
  if (goodWords.has(word)) return 1
  if (veryBadWords.has(word)) return -2
  return badWords.has(word) ? -1 : 0
}

/**
 * Tone by words alone, for texts that no model has read: short lists, turned round by negation, raised and lowered by
 * words of degree, weighed towards what follows a contrast. The sum is squashed to −1 … 1 as sum / (|sum| + 1.5).
 */
export const wordTone = (text: string): WordTone => {
  const words = wordsOf(text)
  let good = 0
  let bad = 0
  let negatedUntil = -1
  words.forEach((word, at) => {
    if (contrasts.has(word) && at > 0) {
      good *= BEFORE_CONTRAST
      bad *= BEFORE_CONTRAST
      negatedUntil = -1
    }
    const before = words[at - 1] ?? ''
    const degree = strengtheners.has(before) ? 1.5 : weakeners.has(before) ? 0.6 : 1
    const value = valueOf(word) * degree * (at <= negatedUntil ? NEGATED : 1)
    if (value > 0) good += value
    else bad -= value
    if (negations.has(word)) negatedUntil = at + REACH
  })
  const sum = good - bad
  return { score: sum / (Math.abs(sum) + 1.5), good, bad }
}
