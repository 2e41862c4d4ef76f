import { describe, expect, it } from 'vitest'
import { transpose } from '#analysis/matrix-engine.ts'
import { orthonormalise } from '#analysis/orthonormalise.ts'
import { pca } from '#analysis/pca.ts'
import { plainMatrixEngine as engine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { symmetricEigen } from '#analysis/symmetric-eigen.ts'

const matrix = (rows: readonly (readonly number[])[]) => ({
  data: Float32Array.from(rows.flat()),
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
})

it('multiplies', async () => {
  const product = await engine.multiply(
    matrix([
      [1, 2],
      [3, 4],
    ]),
    matrix([[5], [6]]),
  )
  expect([...product.data]).toEqual([17, 39])
})

it('finds the nearest columns, best first', async () => {
  const found = await engine.prepareNearest(
    matrix([
      [1, 0, 0.8],
      [0, 1, 0.6],
    ]),
  )(matrix([[1, 0]]), 2)
  expect([...found.index]).toEqual([0, 2])
  expect(found.similarity[1]).toBeCloseTo(0.8, 6)
})

describe('orthonormalise', () => {
  it('makes columns orthonormal and a dependent one zero', async () => {
    const random = seeded(1)
    const rows = Array.from({ length: 20 }, () => [random(), random()])
    const tall = matrix(rows.map(([a = 0, b = 0]) => [a, b, a + b]))
    const basis = await orthonormalise(tall, engine)
    const gram = await engine.multiply(transpose(basis), basis)
    const expected = [1, 0, 0, 0, 1, 0, 0, 0, 0]
    gram.data.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? 0, 4))
  })
})

it('finds eigenvalues and vectors of a small symmetric matrix', () => {
  const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2)
  expect([...values]).toEqual([expect.closeTo(3, 9), expect.closeTo(1, 9)])
  expect(Math.abs(vectors[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 9)
  expect(vectors[0]).toBeCloseTo(vectors[1] ?? 0, 9)
})

it('keeps the direction of largest spread', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => [i, 2 * i, (i % 2) * 0.01])
  const reduced = await pca(matrix(rows), { dims: 1, whitening: 0, seed: 1 }, engine)
  const spread = Math.abs((reduced.data[49] ?? 0) - (reduced.data[0] ?? 0))
  expect(spread).toBeCloseTo(49 * Math.sqrt(5), 1)
})
