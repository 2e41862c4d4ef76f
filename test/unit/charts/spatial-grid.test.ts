import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGrid, nearestWithin } from '#shared/charts/spatial-grid.ts'

function nearestBySearch(xs: readonly number[], ys: readonly number[], at: { x: number; y: number; radius: number }) {
  let found = -1
  let best = at.radius ** 2
  xs.forEach((x, index) => {
    const squared = (x - at.x) ** 2 + ((ys[index] ?? 0) - at.y) ** 2
    if (squared < best || (squared === best && found < 0)) {
      found = index
      best = squared
    }
  })
  return found
}

const coordinate = fc.integer({ min: -400, max: 400 }).map((value) => value / 8)

describe('the spatial grid', () => {
  it('finds the same nearest point as looking at every one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 300 }),
        fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 1, max: 100 }) }),
        (points, at) => {
          const xs = points.map(([x]) => x)
          const ys = points.map(([, y]) => y)
          expect(nearestWithin(buildGrid(xs, ys), at, at.radius)).toBe(nearestBySearch(xs, ys, at))
        },
      ),
    )
  })

  it('finds nothing beyond the radius', () => {
    expect(nearestWithin(buildGrid([0], [0]), { x: 3, y: 4 }, 4.9)).toBe(-1)
    expect(nearestWithin(buildGrid([0], [0]), { x: 3, y: 4 }, 5.1)).toBe(0)
  })

  it('bears points that all lie on one spot', () => {
    const same = Array.from({ length: 1000 }, () => 2)
    expect(nearestWithin(buildGrid(same, same), { x: 2, y: 2 }, 1)).toBe(0)
  })

  it('bears a map without points', () => {
    expect(nearestWithin(buildGrid([], []), { x: 0, y: 0 }, 10)).toBe(-1)
  })

  it('keeps the number of cells bounded when the points lie on a line', () => {
    const xs = Array.from({ length: 100_000 }, (_, at) => at)
    const grid = buildGrid(
      xs,
      xs.map(() => 0),
    )
    expect(grid.columns * grid.rows).toBeLessThan(2_000_000)
    expect(nearestWithin(grid, { x: 70_000.2, y: 0 }, 1)).toBe(70_000)
  })
})
