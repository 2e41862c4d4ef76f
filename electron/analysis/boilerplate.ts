import { repeatKey } from './normalise.ts'
import { sentencesIn } from './sentences.ts'
import { wordsOf } from './words.ts'

/** A sentence is a template from this many comments on … */
const FEWEST_COMMENTS = 20
/** … and this share of all … */
const SMALLEST_SHARE = 0.005
/** … if it has some words … */
const FEWEST_WORDS = 4
/** … and seldom stands alone: what many say by itself (“waiting times are too long”) is an opinion. */
const MOST_ALONE = 0.2

/** Whether a sentence is one that a program or an agent adds to many different comments. */
export type IsBoilerplate = (sentence: string) => boolean

const none: IsBoilerplate = () => false

/** Finds the sentences that stand word for word beside other text in at least 20 comments and .5% of all. */
export const findBoilerplate = (comments: readonly string[]): IsBoilerplate => {
  const least = Math.max(FEWEST_COMMENTS, SMALLEST_SHARE * comments.length)
  if (comments.length < least) return none
  const seen = new Map<string, { beside: number; alone: number }>()
  for (const comment of comments) {
    const spans = sentencesIn(comment)
    const keys = new Set(spans.map(({ start, end }) => repeatKey(comment.slice(start, end))))
    for (const key of keys) {
      if (key === '') continue
      const count = seen.get(key) ?? { beside: 0, alone: 0 }
      if (keys.size === 1) count.alone++
      else count.beside++
      seen.set(key, count)
    }
  }
  const templates = new Set(
    [...seen]
      .filter(([, { beside, alone }]) => beside >= least && alone <= MOST_ALONE * (beside + alone))
      .map(([key]) => key)
      .filter((key) => wordsOf(key).length >= FEWEST_WORDS),
  )
  return templates.size === 0 ? none : (sentence) => templates.has(repeatKey(sentence))
}
