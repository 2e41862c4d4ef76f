import type { Random } from './random.ts'
import { themeById } from './affinity.ts'

const saidInWords: readonly (readonly [words: RegExp, score: number])[] = [
  [/solid seven/i, 7],
  [/^10 because/i, 10],
  [/never give more|Tens are for/i, 8],
  [/guess my score/i, 3],
  [/would be a 9 if|be a ten if|given an 8 in spring/i, 5],
]

/** A score 0 to 10 that goes with what was said; `topics` are the answer's themes: null for a non-answer. */
export function scoreFor(words: string, topics: readonly string[] | null, random: Random): number {
  const said = saidInWords.find(([pattern]) => pattern.test(words))
  if (said !== undefined) return said[1]
  const means = (topics ?? []).map((id) => themeById(id).meanScore)
  const mean =
    means.length === 0 ? (topics === null ? 8.6 : 7.9) : means.reduce((sum, value) => sum + value, 0) / means.length
  const spread = mean > 9 ? 0.7 : 1.6
  const most = means.length > 0 && mean < 7.2 ? 8 : 10
  return Math.min(most, Math.max(0, Math.round(mean + random.normal() * spread)))
}
