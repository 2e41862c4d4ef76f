import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestRows } from '#analysis/nearest-stored.ts'
import { quantise } from '#analysis/quantised-vectors.ts'
import { seeded } from '#analysis/rng.ts'

const dims = 16

/** Rows of unit length. */
function unitRows(rows: number, seed: number): Float32Array {
  const random = seeded(seed)
  const data = Float32Array.from({ length: rows * dims }, () => random() - 0.5)
  for (let row = 0; row < rows; row += 1) {
    const own = data.subarray(row * dims, (row + 1) * dims)
    const length = Math.hypot(...own)
    own.forEach((value, at) => {
      own[at] = value / length
    })
  }
  return data
}

const cosine = (data: Float32Array, one: number, other: number): number =>
  Array.from({ length: dims }, (_, j) => (data[one * dims + j] ?? 0) * (data[other * dims + j] ?? 0)).reduce(
    (sum, product) => sum + product,
    0,
  )

describe('the nearest of stored vectors', () => {
  it('are those of the largest cosine, in order, the asked one first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 999 }), (rows, seed) => {
        const data = unitRows(rows, seed)
        const stored = quantise(
          Int32Array.from({ length: rows }, (_, at) => at),
          data,
          dims,
        )
        const near = [...nearestRows(stored, 0, { dims, atLeast: 0 })]
        expect(near[0]).toBe(0)
        // Eight bits round each cosine by less than this.
        const slack = 0.02
        for (const [rank, row] of near.entries()) {
          if (rank > 0) expect(cosine(data, 0, row)).toBeLessThan(cosine(data, 0, near[rank - 1] ?? 0) + slack)
          expect(cosine(data, 0, row)).toBeGreaterThan(-slack)
        }
        for (let row = 0; row < rows; row += 1) {
          if (!near.includes(row)) expect(cosine(data, 0, row)).toBeLessThan(slack)
        }
      }),
    )
  })
})
