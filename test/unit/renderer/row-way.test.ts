import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowWay } from '../../../renderer/src/ui/row-way.ts'

const rowHeight = 35
const tallestBoxPx = 2 ** 25
const asked = fc.record({
  count: fc.integer({ min: 1, max: 5_000_000 }),
  viewPx: fc.integer({ min: 120, max: 2_400 }),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
})

/** What is in view where a box of so many rows is scrolled to this part of its way. */
function scrolled({ count, viewPx, part }: { count: number; viewPx: number; part: number }) {
  const { wayPx, beyondPx, topOf } = rowWay(count, rowHeight, viewPx)
  const bodyPx = count * wayPx + beyondPx
  const offsetPx = part * Math.max(0, bodyPx - viewPx)
  const first = Math.min(count - 1, Math.floor(offsetPx / wayPx))
  return { bodyPx, offsetPx, first, topOf }
}

it('is a box that Chromium lays out, for any number of rows', () => {
  fc.assert(
    fc.property(asked, (one) => {
      expect(scrolled(one).bodyPx).toBeLessThan(tallestBoxPx)
    }),
  )
})

it('ends with the last row, whole and in view, for any number of rows', () => {
  fc.assert(
    fc.property(asked, ({ count, viewPx }) => {
      const { bodyPx, offsetPx, first, topOf } = scrolled({ count, viewPx, part: 1 })
      const bottom = topOf(count - 1, first) + rowHeight
      expect(bottom).toBeLessThanOrEqual(Math.ceil(bodyPx) + 1)
      expect(bottom).toBeGreaterThan(offsetPx)
    }),
  )
})

it('leaves less than a row free below the last of a million', () => {
  const { bodyPx, first, topOf } = scrolled({ count: 1_000_000, viewPx: 811, part: 1 })
  expect(bodyPx - topOf(999_999, first) - rowHeight).toBeLessThan(rowHeight)
})

it('leaves no gap at the top of the view, and goes through rows in their order', () => {
  fc.assert(
    fc.property(asked, fc.double({ min: 0, max: 1, noNaN: true }), (one, further) => {
      const { offsetPx, first, topOf } = scrolled(one)
      expect(topOf(first, first)).toBeLessThanOrEqual(Math.ceil(offsetPx))
      const later = scrolled({ ...one, part: Math.max(one.part, further) })
      expect(later.first).toBeGreaterThanOrEqual(first)
    }),
  )
})

it('gives each row its height where they all fit', () => {
  expect(rowWay(100_000, rowHeight, 800)).toMatchObject({ wayPx: rowHeight, beyondPx: 0 })
})
