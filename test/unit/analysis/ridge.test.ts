import { describe, expect, it } from 'vitest'
import { readRow, ridge } from '#analysis/ridge.ts'

const vectors = Float32Array.from([1, 0, 0, 0.9, 0.1, 0, 0, 1, 0, 0, 0.9, 0.1, 0, 0, 1])
const learned = ridge({ vectors, dims: 3, classOf: [0, 0, 1, 1, 2], classes: 3, penalty: 0.1 })
const winner = (row: readonly number[]): number => {
  const values = Array.from(readRow(learned, Float32Array.from(row), 0))
  return values.indexOf(Math.max(...values))
}

describe('a linear reading of vectors', () => {
  it('finds the class of a vector it has not seen', () => {
    expect(winner([0.8, 0.1, 0.1])).toBe(0)
    expect(winner([0.1, 0.8, 0.2])).toBe(1)
    expect(winner([0.1, 0.2, 0.7])).toBe(2)
  })

  it('solves one example by hand: with K = 1 and λ = 1 the weight is half of 1 − 1/classes', () => {
    const one = ridge({ vectors: Float32Array.of(1), dims: 1, classOf: [0], classes: 1, penalty: 1 })
    expect(one.weights[0]).toBeCloseTo(0, 9)
    const two = ridge({ vectors: Float32Array.of(1, -1), dims: 1, classOf: [0, 1], classes: 2, penalty: 1 })
    // K = [[1, −1], [−1, 1]], λ = 1: A = (K + I)⁻¹ Y, Y = [[.5, −.5], [−.5, .5]] → A = Y / 3, w = 2 · .5 / 3
    expect(two.weights[0]).toBeCloseTo(1 / 3, 6)
    expect(two.weights[1]).toBeCloseTo(-1 / 3, 6)
  })
})
