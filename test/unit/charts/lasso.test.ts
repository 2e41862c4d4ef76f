import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsInBox, pointsInOutline } from '#shared/charts/lasso.ts'

const places = { xs: [0, 1, 2, 3, 4], ys: [0, 1, 2, 3, 4] }

describe('drawing around points', () => {
  it('takes those inside the line, whichever way round it is drawn', () => {
    const outline = [
      { x: 0.5, y: 0.5 },
      { x: 3.5, y: 0.5 },
      { x: 3.5, y: 3.5 },
      { x: 0.5, y: 3.5 },
    ]
    expect(pointsInOutline(places, outline)).toEqual([1, 2, 3])
    expect(pointsInOutline(places, outline.toReversed())).toEqual([1, 2, 3])
  })

  it('leaves out what lies in a bay of the line, though in its box', () => {
    const outline = [
      { x: -1, y: -1 },
      { x: 5, y: -1 },
      { x: 5, y: 5 },
      { x: 2.5, y: 1.5 },
      { x: -1, y: 5 },
    ]
    expect(pointsInOutline(places, outline)).toEqual([0, 1])
  })

  it('takes nothing with a line of two points', () => {
    expect(
      pointsInOutline(
        places,
        [places, places].map((_, at) => ({ x: 5 * at, y: 5 * at })),
      ),
    ).toEqual([])
  })

  it('agrees with the box where the line is one', () => {
    const cut = fc.double({ min: -1, max: 5, noNaN: true }).filter((value) => !Number.isInteger(value))
    fc.assert(
      fc.property(cut, cut, cut, cut, (x1, x2, y1, y2) => {
        const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) }
        const outline = [
          { x: box.left, y: box.top },
          { x: box.right, y: box.top },
          { x: box.right, y: box.bottom },
          { x: box.left, y: box.bottom },
        ]
        expect(pointsInOutline(places, outline)).toEqual(pointsInBox(places, box))
      }),
    )
  })
})
