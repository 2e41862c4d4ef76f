import type { Point } from './plane.ts'

export interface GroupedHeights {
  /** Of each point; y grows downwards. */
  readonly ys: ArrayLike<number>
  /** Index of each point's group, or −1. */
  readonly groups: ArrayLike<number>
}

/** The share of a cloud's points that may lie above its name: stragglers do not push it away. */
const above = 0.06

/**
 * Where the name of each group belongs: over the middle of its cloud, at its upper edge, so that it does not hide it.
 * A group without points keeps its centre. O(n log n).
 */
export function groupHeads({ ys, groups }: GroupedHeights, centres: readonly Point[]): Point[] {
  const heights = centres.map((): number[] => [])
  for (let at = 0; at < ys.length; at++) heights[groups[at] ?? -1]?.push(ys[at] ?? 0)
  return centres.map((centre, group) => {
    const own = (heights[group] ?? []).sort((a, b) => a - b)
    const edge = own[Math.floor(above * own.length)] ?? centre.y
    return { x: centre.x, y: Math.min(edge, centre.y) }
  })
}
