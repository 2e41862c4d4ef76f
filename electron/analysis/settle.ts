import { centroidsOf } from './centroids.ts'
import { sizes, type Partition } from './community-count.ts'
import type { Matrix } from './matrix-engine.ts'
import type { Neighbours } from './neighbours.ts'
import { dotRows } from './unit-rows.ts'
import { neighbourVotes, voteFor } from './votes.ts'

/**
 * Below this many themes a theme's centre says as much about its comments as their neighbours do (on these vectors
 * k-means draws level with communities there), so both are heard.
 */
export const FEWER_THEMES = 25
const ROUNDS = 3
const NO_GAIN = 1e-9

/**
 * Moves every comment to the theme it belongs to most strongly, by the votes of its neighbours and the cosine to the
 * theme's centre alike, three times over: communities merged down to a few are uneven at their edges, and this evens
 * them. A theme never becomes empty. (Nine reasons of airline complaints, three seeds: NMI .270 .270 .277 before,
 * .285 .285 .298 after; 77 intents of bank customers would lose .003, so it is for fewer themes than 25.)
 */
export const settleByStrength = (
  { vectors, neighbours }: { readonly vectors: Matrix; readonly neighbours: Neighbours },
  partition: Partition,
  check: () => void,
): Partition => {
  const { count } = partition
  let { labels } = partition
  for (let round = 0; round < ROUNDS; round++) {
    check()
    const centroids = centroidsOf(vectors, labels, count)
    const votes = neighbourVotes(neighbours, labels)
    const strength = (i: number, theme: number): number =>
      voteFor(votes, i, theme) + dotRows(vectors, i, centroids, theme)
    labels = labels.map((own, i) => {
      let best = own
      let most = strength(i, own)
      for (let theme = 0; theme < count; theme++) {
        const value = strength(i, theme)
        if (value <= most + NO_GAIN) continue
        best = theme
        most = value
      }
      return best
    })
  }
  return sizes(labels, count).includes(0) ? partition : { ...partition, labels }
}
