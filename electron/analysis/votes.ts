import type { Neighbours } from './neighbours.ts'

/** For each comment which themes its neighbours belong to, as shares of their similarity that add up to 1 at most. */
export type Votes = readonly ReadonlyMap<number, number>[]

/** Neighbours without a theme (label −1) vote for nothing but count in the sum. */
export const neighbourVotes = ({ rows, k, index, similarity }: Neighbours, labels: Int32Array): Votes =>
  Array.from({ length: rows }, (_, i) => {
    const votes = new Map<number, number>()
    let sum = 0
    for (let q = i * k; q < (i + 1) * k; q++) {
      const weight = Math.max(0, similarity[q])
      sum += weight
      const theme = labels[index[q]]
      if (theme >= 0) votes.set(theme, (votes.get(theme) ?? 0) + weight)
    }
    if (sum > 0) for (const [theme, weight] of votes) votes.set(theme, weight / sum)
    return votes
  })

/** The theme with the largest share of the votes, if any; of equal ones the lower number. */
export const strongestVote = (votes: ReadonlyMap<number, number>): number | undefined =>
  [...votes].sort(([a, share], [b, other]) => other - share || a - b)[0]?.[0]
