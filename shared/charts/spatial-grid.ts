import { boundsOf, type Box, type Point } from './plane.ts'

/** Points sorted into square cells, so that the one under the pointer is found without looking at all of them. */
export interface SpatialGrid {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  readonly bounds: Box
  readonly columns: number
  readonly rows: number
  readonly cellSize: number
  /** Where each cell's points begin in `members`; one entry more than there are cells. */
  readonly starts: Uint32Array
  readonly members: Uint32Array
}

const pointsPerCell = 4

/** Counting sort into cells of about four points; O(n). */
export function buildGrid(xs: ArrayLike<number>, ys: ArrayLike<number>): SpatialGrid {
  const bounds = boundsOf(xs, ys)
  const width = Math.max(bounds.right - bounds.left, 1e-9)
  const height = Math.max(bounds.bottom - bounds.top, 1e-9)
  const longest = Math.max(width, height)
  const wanted = Math.sqrt((width * height * pointsPerCell) / Math.max(xs.length, 1))
  const cellSize = Math.max(wanted, longest / 1024)
  const columns = Math.floor(width / cellSize) + 1
  const rows = Math.floor(height / cellSize) + 1
  const cellOf = (at: number): number => {
    const column = Math.floor(((xs[at] ?? 0) - bounds.left) / cellSize)
    const row = Math.floor(((ys[at] ?? 0) - bounds.top) / cellSize)
    return row * columns + column
  }
  const starts = new Uint32Array(columns * rows + 1)
  for (let at = 0; at < xs.length; at++) starts[cellOf(at) + 1] = (starts[cellOf(at) + 1] ?? 0) + 1
  for (let cell = 1; cell < starts.length; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0)
  const next = starts.slice()
  const members = new Uint32Array(xs.length)
  for (let at = 0; at < xs.length; at++) {
    const cell = cellOf(at)
    const slot = next[cell] ?? 0
    members[slot] = at
    next[cell] = slot + 1
  }
  return { xs, ys, bounds, columns, rows, cellSize, starts, members }
}

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value))

/** Index of the point nearest to `at` within `radius` (both in the plane's units), or −1. Of equally near ones, the first. */
export function nearestWithin(grid: SpatialGrid, at: Point, radius: number): number {
  const { bounds, cellSize, columns, rows, starts, members, xs, ys } = grid
  const cell = (value: number, origin: number, count: number): number =>
    clamp(Math.floor((value - origin) / cellSize), count - 1)
  const toColumn = cell(at.x + radius, bounds.left, columns)
  const toRow = cell(at.y + radius, bounds.top, rows)
  let found = -1
  let foundSquared = radius * radius
  for (let row = cell(at.y - radius, bounds.top, rows); row <= toRow; row++) {
    for (let column = cell(at.x - radius, bounds.left, columns); column <= toColumn; column++) {
      const end = starts[row * columns + column + 1] ?? 0
      for (let slot = starts[row * columns + column] ?? 0; slot < end; slot++) {
        const point = members[slot] ?? 0
        const squared = ((xs[point] ?? 0) - at.x) ** 2 + ((ys[point] ?? 0) - at.y) ** 2
        const isNearer = squared < foundSquared || (squared === foundSquared && (found < 0 || point < found))
        if (!isNearer) continue
        found = point
        foundSquared = squared
      }
    }
  }
  return found
}
