import { centroidsOf } from './centroids.ts'
import { sizes, type Partition } from './community-count.ts'
import type { Matrix } from './matrix-engine.ts'
import type { Neighbours } from './neighbours.ts'
import { dotRows } from './unit-rows.ts'
import { neighbourVotes, strongestTwo, strongestVote, voteFor } from './votes.ts'

/** Theme per comment, −1 for those placed nowhere, and for each comment the theme nearest to it. */
export interface Placement {
  readonly labels: Int32Array
  readonly count: number
  readonly suggested: Int32Array
}

export interface PlacementInput {
  readonly neighbours: Neighbours
  readonly vectors: Matrix
  readonly partition: Partition
  /** Communities with fewer comments are no themes. */
  readonly smallest: number
  /** For how many comments each text stands. */
  readonly size: Int32Array
  /** How much its words set each community apart. */
  readonly words: readonly number[]
}

/** A community whose words hardly differ from everybody's is a rest, not a theme. */
const FEWEST_WORDS_OF_ITS_OWN = 0.5
/** A comment of a community that is no theme joins a theme when more than this share of its neighbours is there. */
const CLEAR_VOTE = 0.5
/**
 * A comment whose two strongest themes hold less of it than this belongs nowhere; one between two themes does not. (Of
 * patients' comments that leaves 17% for later in place of 13%, and .608 in place of .598 have their theme's topic.)
 */
const BELONGS = 0.55
const MOST_UNPLACED = 0.2

/**
 * Takes apart communities that are too small or have no words of their own, and sets aside what belongs nowhere: at most
 * a fifth of the comments, the weakest first. Themes are numbered by their comments, most first.
 */
export const placeByStrength = ({
  neighbours,
  vectors,
  partition,
  smallest,
  size,
  words,
}: PlacementInput): Placement => {
  const stays = standing({ partition, smallest, words })
  if (!stays.includes(true)) return placeAll(partition, size)
  const kept = partition.labels.map((label) => (stays[label] ? label : -1))
  const votes = neighbourVotes(neighbours, kept)
  const centroids = centroidsOf(vectors, kept, partition.count)
  const themes = [...stays.keys()].filter((c) => stays[c])
  const closest = (i: number): number =>
    themes.reduce((best, c) => (dotRows(vectors, i, centroids, c) > dotRows(vectors, i, centroids, best) ? c : best))
  const nearest = kept.map((label, i) => {
    const voted = label >= 0 ? label : strongestVote(votes, i)
    return voted >= 0 ? voted : closest(i)
  })
  const voteOf = (i: number): number => voteFor(votes, i, nearest[i])
  const held = Float64Array.from(
    nearest,
    (c, i) => (strongestTwo(votes, i) + Math.max(0, dotRows(vectors, i, centroids, c))) / 2,
  )
  const doubtful = [...kept.keys()]
    .filter((i) => held[i] < BELONGS || (kept[i] < 0 && voteOf(i) <= CLEAR_VOTE))
    .sort((i, j) => held[i] - held[j] || i - j)
  const labels = nearest.slice()
  let room = MOST_UNPLACED * size.reduce((sum, own) => sum + own, 0)
  for (const i of doubtful) {
    room -= size[i]
    if (room < 0) break
    labels[i] = -1
  }
  return bySize({ labels, suggested: nearest }, size)
}

/** Which communities are themes: large enough, and with words of their own. */
export const standing = ({
  partition,
  smallest,
  words,
}: Pick<PlacementInput, 'partition' | 'smallest' | 'words'>): readonly boolean[] =>
  Array.from(
    sizes(partition.labels, partition.count),
    (own, c) => own >= smallest && words[c] >= FEWEST_WORDS_OF_ITS_OWN,
  )

/** Everything stays where the partition put it. */
export const placeAll = ({ labels }: Partition, size: Int32Array): Placement =>
  bySize({ labels, suggested: labels }, size)

const bySize = ({ labels, suggested }: Omit<Placement, 'count'>, size: Int32Array): Placement => {
  const present = new Map<number, number>()
  labels.forEach((label, i) => {
    if (label >= 0) present.set(label, (present.get(label) ?? 0) + size[i])
  })
  const order = [...present].sort(([a, m], [b, n]) => n - m || a - b).map(([label]) => label)
  const number = new Map(order.map((label, theme) => [label, theme]))
  return {
    labels: labels.map((label) => (label < 0 ? -1 : (number.get(label) ?? -1))),
    count: order.length,
    suggested: suggested.map((label) => number.get(label) ?? 0),
  }
}
