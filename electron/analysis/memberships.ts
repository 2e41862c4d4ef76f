import type { Matrix } from './matrix-engine.ts'
import { dotRows } from './unit-rows.ts'
import type { Votes } from './votes.ts'

/** A theme of a comment with how strongly it belongs, 0 to 1. */
export interface Membership {
  readonly theme: number
  readonly strength: number
}

/** A second theme needs this share of the neighbours' votes … */
const SECOND_VOTE = 0.34
/** … this closeness to the theme's centre, against the comment's own theme … */
const SECOND_CLOSENESS = 0.75
/** … and a comment long enough to say two things. */
const SECOND_WORDS = 8
const MOST_THEMES = 3

export interface MembershipInput {
  readonly vectors: Matrix
  readonly centroids: Matrix
  readonly labels: Int32Array
  readonly votes: Votes
  readonly wordCounts: Int32Array
}

/**
 * The themes of each comment, strongest first, the one it was clustered into always leading. Strength is the mean of the
 * neighbours' votes for the theme and the cosine to its centre.
 */
export const membershipsOf = ({
  vectors,
  centroids,
  labels,
  votes,
  wordCounts,
}: MembershipInput): readonly (readonly Membership[])[] =>
  Array.from(labels, (own, i) => {
    if (own < 0) return []
    const closeness = (theme: number): number => Math.max(0, dotRows(vectors, i, centroids, theme))
    const strengthOf = (theme: number): number => ((votes[i].get(theme) ?? 0) + closeness(theme)) / 2
    const first = { theme: own, strength: strengthOf(own) }
    if (wordCounts[i] < SECOND_WORDS) return [first]
    const others = [...votes[i]]
      .filter(
        ([theme, share]) =>
          theme !== own && share >= SECOND_VOTE && closeness(theme) >= SECOND_CLOSENESS * closeness(own),
      )
      .map(([theme]) => ({ theme, strength: Math.min(first.strength, strengthOf(theme)) }))
      .sort((a, b) => b.strength - a.strength || a.theme - b.theme)
    return [first, ...others].slice(0, MOST_THEMES)
  })
