import { expect, it } from 'vitest'
import { pool, toUnitLength, type Pooling } from '#analysis/pooling.ts'

// Two texts of two tokens in two dimensions.
const tokens = Float32Array.of(1, 2, 3, 6, -1, 0, 5, -2)
const pooled = (pooling: Pooling) => [...pool({ tokens, rows: 2, length: 2, dims: 2, pooling })]

it('joins the tokens of each text in the way that the model was trained for', () => {
  expect(pooled('mean')).toEqual([2, 4, 2, -1])
  expect(pooled('first token')).toEqual([1, 2, -1, 0])
  expect(pooled('last token')).toEqual([3, 6, 5, -2])
  expect(pooled('largest')).toEqual([3, 6, 5, 0])
})

it('gives rows unit length and leaves one of zeros alone', () => {
  const [x, y, ...zeros] = toUnitLength(Float32Array.of(3, 4, 0, 0), 2)
  expect(x).toBeCloseTo(0.6)
  expect(y).toBeCloseTo(0.8)
  expect(zeros).toEqual([0, 0])
})
