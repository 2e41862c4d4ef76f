import type { Graph } from './graph.ts'
import { louvain, renumber } from './louvain.ts'
import { resamplesOf, stabilityOf } from './stability.ts'

/** One step from coarse to fine: the communities at a resolution. */
export interface Rung {
  readonly resolution: number
  readonly labels: Int32Array
  readonly count: number
  /** Communities large enough to be a theme. */
  readonly named: number
  /** Mean normalised mutual information under resampling; null where the rung was not in question. */
  readonly stability: number | null
}

export interface LadderOptions {
  readonly seed: number
  /** Communities with fewer comments are no themes. */
  readonly smallest: number
  /** Rungs whose number of themes lies between these are tried for stability. */
  readonly fewest: number
  readonly most: number
  readonly check: () => void
  readonly report: (fraction: number) => void
}

const STEP = 1.25
/** So many steps below 1 the ladder begins. */
const STEPS_TO_ONE = 6
const RUNGS = 20
/**
 * A rung that loses at most so many times what the steadiest loses (1 − stability) cannot be told from it: measured again
 * with other seeds the loss of one rung varies by 7% of itself (standard deviation; two sets, four resolutions, six seeds
 * each), so the ratio of two losses by 10%, of which this is two.
 */
const SAME_LOSS = 1.2
const ROUNDING = 1e-9
/** The fine end of the control: more themes than that nobody reads. */
const FINEST = 100

/** Communities at resolutions from .26, each 1.25 times the one before, 1 among them, up to a hundred themes. */
export const climb = (graph: Graph, options: LadderOptions): readonly Rung[] => {
  const { seed, smallest, fewest, most, check, report } = options
  const rungs: Rung[] = []
  const resamples = resamplesOf(graph, seed)
  for (let nth = 0; nth < RUNGS; nth++) {
    const resolution = STEP ** (nth - STEPS_TO_ONE)
    const { labels, count } = renumber(louvain(graph, { resolution, seed, check }))
    const named = countAtLeast(labels, count, smallest)
    if (named > FINEST) break
    const isInQuestion = named >= fewest && named <= most
    const stability = isInQuestion ? stabilityOf(resamples, labels, { resolution, seed, check }) : null
    report((nth + 1) / RUNGS)
    rungs.push({ resolution, labels, count, named, stability })
  }
  return rungs
}

/** The most stable rung; of equally stable ones the finest, which says most. Null where none was in question. */
export const steadiest = (rungs: readonly Rung[]): Rung | null => {
  const tried = rungs.flatMap((rung) => (rung.stability === null ? [] : [{ rung, stability: rung.stability }]))
  const least = Math.min(...tried.map(({ stability }) => 1 - stability))
  return tried.findLast(({ stability }) => 1 - stability <= SAME_LOSS * least + ROUNDING)?.rung ?? null
}

const countAtLeast = (labels: Int32Array, count: number, smallest: number): number => {
  const size = new Int32Array(count)
  for (const label of labels) size[label]++
  return size.reduce((named, own) => (own >= smallest ? named + 1 : named), 0)
}
