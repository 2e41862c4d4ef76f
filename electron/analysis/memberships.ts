import type { Matrix } from './matrix-engine.ts'
import { dotRows } from './unit-rows.ts'
import { voteFor, type Votes } from './votes.ts'

/** A theme with how strongly a text belongs to it, 0 to 1. */
export interface Membership {
  readonly theme: number
  readonly strength: number
}

/** The themes of each row from start[i] to start[i + 1], strongest first; none where it is placed nowhere. */
export interface Memberships {
  readonly start: Int32Array
  readonly theme: Int32Array
  readonly strength: Float64Array
}

/** A second theme needs this share of the neighbours' votes … */
const SECOND_VOTE = 0.34
/** … this closeness to the theme's centre, against the text's own theme … */
const SECOND_CLOSENESS = 0.75
/** … and a text long enough to say two things. */
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
 * The themes of each text, strongest first, the one it was clustered into always leading. Strength is the mean of the
 * neighbours' votes for the theme and the cosine to its centre.
 */
export const membershipsOf = ({ vectors, centroids, labels, votes, wordCounts }: MembershipInput): Memberships => {
  const rows = labels.length
  const start = new Int32Array(rows + 1)
  const theme = new Int32Array(rows * MOST_THEMES)
  const strength = new Float64Array(rows * MOST_THEMES)
  let next = 0
  const closeness = (i: number, one: number): number => Math.max(0, dotRows(vectors, i, centroids, one))
  const membership = (i: number, one: number): Membership => ({
    theme: one,
    strength: (voteFor(votes, i, one) + closeness(i, one)) / 2,
  })
  const others = (i: number, first: Membership): readonly Membership[] => {
    const least = SECOND_CLOSENESS * closeness(i, first.theme)
    const found: Membership[] = []
    for (let at = votes.start[i]; at < votes.start[i + 1]; at++) {
      const one = votes.theme[at]
      if (one === first.theme || votes.share[at] < SECOND_VOTE || closeness(i, one) < least) continue
      found.push({ theme: one, strength: Math.min(first.strength, membership(i, one).strength) })
    }
    return found.sort((a, b) => b.strength - a.strength || a.theme - b.theme)
  }
  for (let i = 0; i < rows; i++) {
    if (labels[i] >= 0) {
      const first = membership(i, labels[i])
      const all = wordCounts[i] < SECOND_WORDS ? [first] : [first, ...others(i, first)].slice(0, MOST_THEMES)
      for (const one of all) {
        theme[next] = one.theme
        strength[next++] = one.strength
      }
    }
    start[i + 1] = next
  }
  return { start, theme: theme.slice(0, next), strength: strength.slice(0, next) }
}
