import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, type LabelRequest } from '#shared/charts/place-labels.ts'

const screen = { width: 400, height: 300 }
const label = (id: string, x: number, y: number, width = 100): LabelRequest => ({
  id,
  at: { x, y },
  size: { width, height: 20 },
})

describe('placing labels', () => {
  it('leaves a label with room where it wants to be', () => {
    expect(placeLabels([label('a', 200, 150)], screen)).toEqual([{ id: 'a', at: { x: 200, y: 150 } }])
  })

  it('moves the later of two that collide and keeps the first', () => {
    const [first, second] = placeLabels([label('large', 200, 150), label('small', 205, 152)], screen)
    expect(first?.at).toEqual({ x: 200, y: 150 })
    expect(Math.abs((second?.at.y ?? 150) - 152)).toBeGreaterThanOrEqual(20)
  })

  it('hides the least important when there is no room left', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => label(String(at), 200, 150, 380))
    const placed = placeLabels(crowd, screen)
    expect(placed.length).toBeLessThan(crowd.length)
    expect(placed[0]?.id).toBe('0')
  })

  it('pushes a label inwards rather than cutting it at the edge', () => {
    expect(placeLabels([label('edge', 2, 298)], screen)).toEqual([{ id: 'edge', at: { x: 50, y: 290 } }])
  })

  it('leaves out what is scrolled off the screen and what is wider than it', () => {
    expect(placeLabels([label('gone', -5, 100), label('wide', 200, 100, 500)], screen)).toEqual([])
  })

  it('never lets two labels overlap, nor one stick out', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 220 }),
    })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const wanted = spots.map((at, index) => label(String(index), at.x, at.y, at.width))
        const boxes = placeLabels(wanted, screen).map(({ id, at }) => {
          const width = wanted[Number(id)]?.size.width ?? 0
          return { left: at.x - width / 2, right: at.x + width / 2, top: at.y - 10, bottom: at.y + 10 }
        })
        boxes.forEach((a, index) => {
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true)
          for (const b of boxes.slice(index + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
        })
      }),
    )
  })
})
