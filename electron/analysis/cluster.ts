import type { Basis } from './basis.ts'
import { partitionByCount, type Partition } from './community-count.ts'
import { MOST_FEW_THEMES, settleFew } from './few-themes.ts'
import { grainsOf } from './grains.ts'
import { joinSmall } from './join-small.ts'
import { placeAll, placeByStrength, type Placement } from './placement.ts'
import type { RunControl } from './run-control.ts'
import { FEWER_THEMES, settleByStrength } from './settle.ts'
import { distinctiveness, themeTerms } from './theme-terms.ts'

export interface Clustering {
  readonly placement: Placement
  readonly resolution: number
  /** Mean normalised mutual information under resampling of a rung of the ladder; else null. */
  readonly stability: number | null
}

export interface Wanted {
  /** How many themes to make; null lets stability decide. */
  readonly count: number | null
  /** A place in `grainsOf`, where there is no count; null lets stability decide, too large a one is the finest. */
  readonly grain: number | null
}

/** Communities of the neighbour graph, and what fits into none. A given number places every row. */
export const cluster = async (basis: Basis, { count, grain }: Wanted, control: RunControl): Promise<Clustering> => {
  const { vectors, neighbours, table, smallest, units } = basis
  const { size } = units
  if (count !== null) {
    const partition = settled(
      basis,
      partitionByCount(basis.graph, count, { seed: basis.seed, ...control }),
      control.check,
    )
    return { placement: placeAll(partition, size), resolution: partition.resolution, stability: null }
  }
  const { grains } = grain === null ? { grains: [] } : await grainsOf(basis, control)
  const asked = grain === null ? null : grains[Math.min(grain, grains.length - 1)]
  const partition = joinSmall(basis, await basis.partitionAt(asked?.rung ?? null, control))
  const terms = themeTerms(table, partition.labels, { count: partition.count, size })
  const words = terms.map(distinctiveness)
  const placement = placeByStrength({ neighbours, vectors, partition, smallest, size, words })
  return { placement, resolution: partition.resolution, stability: partition.stability ?? null }
}

const settled = (basis: Basis, partition: Partition, check: () => void): Partition => {
  const { count } = partition
  if (count <= MOST_FEW_THEMES) return settleFew(basis.vectors, partition, check)
  return count < FEWER_THEMES ? settleByStrength(basis, partition, check) : partition
}
