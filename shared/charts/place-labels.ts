import { contains, overlaps, type Box, type Point, type Size } from './plane.ts'

export interface LabelRequest {
  readonly id: string
  /** Where the label wants to be centred, in pixels. */
  readonly at: Point
  readonly size: Size
}

export interface PlacedLabel {
  readonly id: string
  /** The label's centre, in pixels. */
  readonly at: Point
}

/** Tried in this order, as shares of the label's own size: on the spot, then ever further from it, above before below. */
const shifts: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0, y: -0.6 },
  { x: -0.4, y: 0 },
  { x: 0.4, y: 0 },
  { x: -0.4, y: -0.6 },
  { x: 0.4, y: -0.6 },
  { x: 0, y: 0.7 },
  { x: -0.55, y: 0.5 },
  { x: 0.55, y: 0.5 },
  { x: 0, y: -1.2 },
  { x: -0.6, y: -1 },
  { x: 0.6, y: -1 },
  { x: 0, y: 1.4 },
]

const boxAround = (at: Point, size: Size, gapPx: number): Box => ({
  left: at.x - size.width / 2 - gapPx,
  right: at.x + size.width / 2 + gapPx,
  top: at.y - size.height / 2 - gapPx,
  bottom: at.y + size.height / 2 + gapPx,
})

const into = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high))

/** Moves a label whose spot is on the screen but whose text would stick out. */
function inside(at: Point, size: Size, screen: Size): Point {
  return {
    x: into(at.x, size.width / 2, screen.width - size.width / 2),
    y: into(at.y, size.height / 2, screen.height - size.height / 2),
  }
}

/**
 * Lays labels out so that none overlaps another and each is whole on the screen. Greedy, in the given order: put
 * the important ones first. A label without room, or whose spot is off the screen, is left out. O(labels²).
 */
export function placeLabels(wanted: readonly LabelRequest[], screen: Size, gapPx = 2): PlacedLabel[] {
  const edge: Box = { left: 0, top: 0, right: screen.width, bottom: screen.height }
  const taken: Box[] = []
  const placed: PlacedLabel[] = []
  for (const label of wanted) {
    if (label.at.x < 0 || label.at.y < 0 || label.at.x > screen.width || label.at.y > screen.height) continue
    for (const shift of shifts) {
      const moved = { x: label.at.x + shift.x * label.size.width, y: label.at.y + shift.y * label.size.height }
      const at = inside(moved, label.size, screen)
      const box = boxAround(at, label.size, gapPx)
      if (taken.some((other) => overlaps(other, box)) || !contains(edge, boxAround(at, label.size, 0))) continue
      taken.push(box)
      placed.push({ id: label.id, at })
      break
    }
  }
  return placed
}
