import { contains, type Box, type Point } from './plane.ts'

interface Places {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
}

/** Indices of the points within the box, edges included. O(n). */
export function pointsInBox({ xs, ys }: Places, box: Box): number[] {
  const found: number[] = []
  for (let at = 0; at < xs.length; at++) {
    const [x, y] = [xs[at] ?? 0, ys[at] ?? 0]
    if (contains(box, { left: x, right: x, top: y, bottom: y })) found.push(at)
  }
  return found
}

/**
 * Indices of the points inside a closed outline, by the even-odd rule: a loop within a loop is a hole. Fewer than three
 * corners hold nothing. O(n + points in the outline's box × corners).
 */
export function pointsInOutline(places: Places, outline: readonly Point[]): number[] {
  if (outline.length < 3) return []
  const across = outline.map(({ x }) => x)
  const down = outline.map(({ y }) => y)
  const box = {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  }
  return pointsInBox(places, box).filter((at) => isInside(outline, places.xs[at] ?? 0, places.ys[at] ?? 0))
}

/** Counts the edges that a ray to the right crosses (Shimrat 1962). */
function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false
  let from = outline.at(-1)
  for (const to of outline) {
    if (from && from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) {
      inside = !inside
    }
    from = to
  }
  return inside
}
