import type { Point } from './plane.ts'

export interface GroupedPlaces {
  readonly xs: ArrayLike<number>
  /** y grows downwards. */
  readonly ys: ArrayLike<number>
  /** Index of each point's group, or −1. */
  readonly groups: ArrayLike<number>
}

/** The share of a cloud's points that may lie above its name: stragglers do not push it away. */
const above = 0.06

/**
 * Where the name of each group belongs: at the upper edge of the half of its points that lies closest together, so that it
 * neither hides it nor stands in the gap between two clouds. A group without points keeps its centre. O(n log n).
 */
export function groupHeads({ xs, ys, groups }: GroupedPlaces, centres: readonly Point[]): Point[] {
  const members = centres.map((): Point[] => [])
  for (let at = 0; at < xs.length; at++) members[groups[at] ?? -1]?.push({ x: xs[at] ?? 0, y: ys[at] ?? 0 })
  return centres.map((centre, group) => headOf(members[group] ?? []) ?? centre)
}

/** A name stands no better for looking at more points than this. */
const looksAt = 1000

function headOf(all: readonly Point[]): Point | null {
  const stride = Math.ceil(all.length / looksAt)
  const points = stride > 1 ? all.filter((_, at) => at % stride === 0) : all
  const middle = { x: middleOf(points.map(({ x }) => x)), y: middleOf(points.map(({ y }) => y)) }
  const [anchor] = byDistance(points, middle)
  if (!anchor) return null
  const closest = byDistance(points, anchor).slice(0, Math.ceil(points.length / 2))
  const heights = closest.map(({ y }) => y).sort((a, b) => a - b)
  return {
    x: closest.reduce((sum, { x }) => sum + x, 0) / closest.length,
    y: heights[Math.floor(above * heights.length)] ?? anchor.y,
  }
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const byDistance = (points: readonly Point[], from: Point): Point[] =>
  points
    .map((point) => ({ point, away: (point.x - from.x) ** 2 + (point.y - from.y) ** 2 }))
    .sort((a, b) => a.away - b.away)
    .map(({ point }) => point)
