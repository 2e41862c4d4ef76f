import { expect, it } from 'vitest'
import { quantise, restoreRow } from '#analysis/quantised-vectors.ts'

it('restores each value to within half a level, and the same every time', () => {
  const original = Float32Array.of(0.5, -1, 0.013, 0)
  const stored = quantise(Int32Array.of(7), original, 4)
  const once = new Float32Array(4)
  const again = new Float32Array(4)
  restoreRow(stored, 0, { data: once, dims: 4, to: 0 })
  restoreRow(stored, 0, { data: again, dims: 4, to: 0 })
  once.forEach((value, i) => expect(Math.abs(value - (original[i] ?? 0))).toBeLessThanOrEqual(0.5 / 127 + 1e-7))
  expect(again).toEqual(once)
  expect(once[1]).toBeCloseTo(-1, 6)
})
