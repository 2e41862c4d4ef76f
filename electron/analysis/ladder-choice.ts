import { search, sizes, type Partition, type SearchOptions } from './community-count.ts'
import { consensusGraph } from './consensus.ts'
import type { Graph } from './graph.ts'
import { climb, steadiest, type Rung } from './ladder.ts'

/** From coarse to fine, and the step that the machine takes; null where none gives a number it may choose. */
export interface Ladder {
  readonly rungs: readonly Rung[]
  readonly chosen: number | null
  /** Whether a sample was grouped and not all comments: the numbers of themes of all are like these, not these. */
  readonly isOfSample: boolean
}

export interface LadderChoice extends SearchOptions {
  /** Communities with fewer comments are no themes. */
  readonly smallest: number
  /** The most themes to choose. */
  readonly most: number
  /** For sets too large to try many times: the neighbour graph of a sample, which then decides the number. */
  readonly sample: Graph | null
}

const FEWEST_BY_DEFAULT = 8
export const MOST_BY_DEFAULT = 40
/** Below this many comments the topics are often few, and samples of them too small to judge by. */
const SMALL_SET = 400
const SMALL_SET_RESOLUTION = 1

/**
 * The number of themes without a number asked: of the resolutions that give 8 to 40 themes the finest whose communities
 * hold as well as any when comments are left out (`steadiest`). Of fewer than 400 comments resolution 1, up to 40.
 */
export const ladderOf = (graph: Graph, options: LadderChoice): Ladder => {
  const { smallest, sample, most } = options
  const isSmall = graph.nodes < SMALL_SET
  const tried = sample ?? graph
  const rungs = climb(tried, {
    ...options,
    smallest: Math.max(2, Math.round((smallest * tried.nodes) / graph.nodes)),
    fewest: isSmall ? Infinity : fewestOf(graph, smallest),
  })
  const best = isSmall
    ? rungs.findLast(({ resolution, named }) => resolution <= SMALL_SET_RESOLUTION && named <= most)
    : steadiest(rungs)
  const chosen = best ? rungs.indexOf(best) : null
  if (sample !== null || !best) return { rungs, chosen, isOfSample: sample !== null }
  const agreed = agreedRung(graph, best, options)
  return { rungs: rungs.map((rung) => (rung === best ? agreed : rung)), chosen, isOfSample: false }
}

/** The same number of themes, as most draws have them; the rung itself where there would be more. */
const agreedRung = (graph: Graph, rung: Rung, options: LadderChoice): Rung => {
  const found = agreedOn(graph, rung, options)
  const named = sizes(found.labels, found.count).filter((own) => own >= options.smallest).length
  return named > rung.named ? rung : { ...rung, ...found, named }
}

const agreedOn = (
  graph: Graph,
  { resolution, named }: Pick<Rung, 'resolution' | 'named'>,
  options: SearchOptions & { readonly smallest: number },
): Pick<Partition, 'labels' | 'count' | 'resolution'> =>
  search(consensusGraph(graph, resolution, options), { wanted: named, smallest: options.smallest }, options)

/** The communities of a rung; without one, of the number nearest to those the machine may choose. */
export const partitionAtRung = (graph: Graph, { rungs, isOfSample }: Ladder, options: RungOptions): Partition => {
  const { rung: nth, smallest, most } = options
  const rung = nth === null ? undefined : rungs[nth]
  if (rung === undefined) {
    const isTooFine = (rungs[0]?.named ?? Infinity) > most
    return search(graph, { wanted: isTooFine ? most : fewestOf(graph, smallest), smallest }, options)
  }
  const { labels, count, resolution, stability } = rung
  if (!isOfSample) return { labels, count, resolution, stability }
  const found = search(graph, { wanted: rung.named, smallest }, options)
  return { ...agreedOn(graph, { resolution: found.resolution, named: rung.named }, options), stability }
}

export interface RungOptions extends Omit<LadderChoice, 'sample'> {
  readonly rung: number | null
}

const fewestOf = ({ nodes }: Graph, smallest: number): number =>
  Math.min(FEWEST_BY_DEFAULT, Math.max(1, Math.floor(nodes / (4 * smallest))))
