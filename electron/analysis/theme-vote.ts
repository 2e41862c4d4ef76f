import type { NewPlace } from './place-new-types.ts'

/** The placed texts nearest to one new text, nearest first. */
export interface NearPlaced {
  readonly text: number
  readonly similarity: number
}

export interface VoteRule {
  /** The winning theme's least share of the votes. */
  readonly share: number
  /** The least mean similarity of the neighbours that vote for it. */
  readonly similarity: number
  /** From here on the nearest is as good as the same text, and the new one shares its fate. */
  readonly same: number
}

export interface Ballot {
  readonly near: readonly NearPlaced[]
  readonly themeOf: Int32Array
  readonly barred: ReadonlySet<number>
  /** Words of the text, which decide whether it may say two things. */
  readonly words: number
}

/** A neighbour's vote weighs its similarity to this power: the near ones decide, however small their theme is. */
const POWER = 4
/** A second theme needs this share of the votes, and the text this many words. */
const SECOND_SHARE = 0.34
const SECOND_WORDS = 8

/** The theme that the neighbours vote for, if they agree enough and are near enough. Of equal themes the lower number. */
export const voteOf = ({ near, themeOf, barred, words }: Ballot, rule: VoteRule): NewPlace => {
  const tallies = new Map<number, { votes: number; similarities: number; count: number }>()
  let sum = 0
  for (const { text, similarity } of near) {
    const votes = Math.max(0, similarity) ** POWER
    sum += votes
    const theme = themeOf[text]
    if (barred.has(theme) || votes === 0) continue
    const tally = tallies.get(theme) ?? { votes: 0, similarities: 0, count: 0 }
    tally.votes += votes
    tally.similarities += similarity
    tally.count++
    tallies.set(theme, tally)
  }
  const ranked = [...tallies]
    .map(([theme, { votes, similarities, count }]) => ({ theme, share: votes / sum, similarity: similarities / count }))
    .sort((a, b) => b.share - a.share || a.theme - b.theme)
  const same = near[0] && near[0].similarity >= rule.same ? themeOf[near[0].text] : -1
  const first = ranked.find(({ theme }) => theme === same) ?? ranked[0]
  if (first === undefined) return { theme: -1, suggested: -1, strength: 0, second: null, near }
  const isClear = first.theme === same || (first.share >= rule.share && first.similarity >= rule.similarity)
  const second = ranked.find(
    ({ theme, share, similarity }) =>
      theme !== first.theme && share >= SECOND_SHARE && similarity >= rule.similarity && words >= SECOND_WORDS,
  )
  const strength = strengthOf(first)
  return {
    theme: isClear ? first.theme : -1,
    suggested: first.theme,
    strength,
    second:
      isClear && second !== undefined
        ? { theme: second.theme, strength: Math.min(strength, strengthOf(second)) }
        : null,
    near,
  }
}

const strengthOf = ({ share, similarity }: { readonly share: number; readonly similarity: number }): number =>
  Math.min(1, (share + similarity) / 2)
