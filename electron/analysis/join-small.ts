import { centroidsOf, sumsOf } from './centroids.ts'
import { sizes, strongestNeighbour, type Partition } from './community-count.ts'
import type { Graph } from './graph.ts'
import { condense } from './local-moves.ts'
import { renumber } from './louvain.ts'
import type { Matrix } from './matrix-engine.ts'
import { dotRows } from './unit-rows.ts'

/** Two communities whose centres are farther apart than this (cosine) are about different things. */
const AKIN = 0.3

/**
 * Lets communities too small to be a theme, the smallest first, join the one they hold on to most, where their centres
 * are akin; what is about something of its own stays apart. (Otherwise none of their comments was placed: at the fine end
 * of bank customers' questions, 90 to 99 themes, 6.4 to 7.5% in place of 4%, and NMI .725, .721 and .716 in place of .738,
 * .736 and .728; patients' comments by default stay as they are.)
 */
export const joinSmall = (
  { graph, vectors, smallest }: { readonly graph: Graph; readonly vectors: Matrix; readonly smallest: number },
  partition: Partition,
): Partition => {
  const { labels, count } = partition
  const own = sizes(labels, count)
  if (own.every((size) => size >= smallest)) return partition
  // From here on communities stand for their comments.
  const links = condense(graph, labels, count)
  const sums = sumsOf(vectors, labels, count)
  let groups: Pick<Partition, 'labels' | 'count'> = { labels: Int32Array.from({ length: count }, (_, c) => c), count }
  const apart = new Set<number>()
  for (;;) {
    const size = new Int32Array(groups.count)
    groups.labels.forEach((group, c) => (size[group] += own[c]))
    const from = smallestOf(size, (group) => size[group] < smallest && !apart.has(groups.labels.indexOf(group)))
    if (from < 0) break
    const to = strongestNeighbour(links, groups, { from, size })
    const centres = centroidsOf(sums, groups.labels, groups.count)
    if (to < 0 || dotRows(centres, from, centres, to) < AKIN) apart.add(groups.labels.indexOf(from))
    else groups = renumber(groups.labels.map((group) => (group === from ? to : group)))
  }
  return { ...partition, ...renumber(labels.map((label) => groups.labels[label])) }
}

const smallestOf = (size: Int32Array, isAsked: (group: number) => boolean): number => {
  let best = -1
  size.forEach((own, group) => {
    if ((best < 0 || own < size[best]) && isAsked(group)) best = group
  })
  return best
}
