import type { Basis } from './basis.ts'
import type { Partition } from './community-count.ts'
import { joinSmall } from './join-small.ts'
import { standing } from './placement.ts'
import type { RunControl } from './run-control.ts'
import { distinctiveness, themeTerms } from './theme-terms.ts'

/** One setting of the control from coarse to fine. */
export interface Grain {
  /** How many themes it gives; of more than 10,000 comments about so many. */
  readonly themes: number
  /** 0 to 1: how well they hold when comments are left out; null where it was not measured. */
  readonly stability: number | null
  /** The rung of the ladder. */
  readonly rung: number
}

export interface Grains {
  /** Coarsest first, each with more themes than the one before. */
  readonly grains: readonly Grain[]
  /** The place in `grains` that the machine would choose. */
  readonly chosen: number | null
}

/** Shares of the time of 10,000 comments. */
export const grainWeights = { read: 3, encode: 60, words: 10, neighbours: 6, cluster: 8 } as const

const FEWEST_THEMES = 2

/** The rungs of the ladder that differ in how many themes they give. */
export const grainsOf = async (basis: Basis, control: RunControl): Promise<Grains> => {
  const { rungs, chosen, isOfSample } = await basis.ladder(control)
  let grains: Grain[] = []
  for (const [rung, { labels, count, resolution, named, stability }] of rungs.entries()) {
    control.check()
    const themes = isOfSample ? named : themesOf(basis, { labels, count, resolution })
    if (themes < FEWEST_THEMES) continue
    if (rung === chosen) grains = grains.filter((coarser) => coarser.themes < themes)
    if (themes > (grains.at(-1)?.themes ?? 0)) grains.push({ themes, stability, rung })
  }
  const at = grains.findIndex(({ rung }) => rung === chosen)
  return { grains, chosen: at < 0 ? null : at }
}

const themesOf = (basis: Basis, cut: Partition): number => {
  const { table, smallest, units } = basis
  const { size } = units
  const partition = joinSmall(basis, cut)
  const words = themeTerms(table, partition.labels, { count: partition.count, size }).map(distinctiveness)
  const stays = standing({ partition, smallest, words }).filter(Boolean).length
  return stays === 0 ? partition.count : stays
}
