import type { Neighbours } from './neighbours.ts'

/**
 * For each row which themes its neighbours belong to, as shares of their similarity that add up to 1 at most: row i's
 * themes and shares lie from start[i] to start[i + 1], in the order in which the neighbours name them.
 */
export interface Votes {
  readonly start: Int32Array
  readonly theme: Int32Array
  readonly share: Float64Array
}

/** Neighbours without a theme (label −1) vote for nothing but count in the sum. */
export const neighbourVotes = ({ rows, k, index, similarity }: Neighbours, labels: Int32Array): Votes => {
  const start = new Int32Array(rows + 1)
  const theme = new Int32Array(rows * k)
  const share = new Float64Array(rows * k)
  let next = 0
  for (let i = 0; i < rows; i++) {
    let sum = 0
    const first = next
    for (let q = i * k; q < (i + 1) * k; q++) {
      const weight = Math.max(0, similarity[q])
      sum += weight
      const voted = labels[index[q]]
      if (voted < 0) continue
      let at = first
      while (at < next && theme[at] !== voted) at++
      if (at === next) theme[next++] = voted
      share[at] += weight
    }
    if (sum > 0) for (let at = first; at < next; at++) share[at] /= sum
    start[i + 1] = next
  }
  return { start, theme: theme.slice(0, next), share: share.slice(0, next) }
}

/** The share of row i's votes that a theme has. */
export const voteFor = ({ start, theme, share }: Votes, i: number, wanted: number): number => {
  for (let at = start[i]; at < start[i + 1]; at++) if (theme[at] === wanted) return share[at]
  return 0
}

/** The theme with the largest share of row i's votes, −1 where there is none; of equal ones the lower number. */
export const strongestVote = ({ start, theme, share }: Votes, i: number): number => {
  let best = -1
  for (let at = start[i]; at < start[i + 1]; at++) {
    const isBetter = best < 0 || share[at] > share[best] || (share[at] === share[best] && theme[at] < theme[best])
    if (isBetter) best = at
  }
  return best < 0 ? -1 : theme[best]
}

/** The shares of the two themes with the most of row i's votes, added up. */
export const strongestTwo = ({ start, share }: Votes, i: number): number => {
  let [most, second] = [0, 0]
  for (let at = start[i]; at < start[i + 1]; at++) {
    if (share[at] > most) [most, second] = [share[at], most]
    else if (share[at] > second) second = share[at]
  }
  return most + second
}
