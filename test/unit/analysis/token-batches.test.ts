import { expect, it } from 'vitest'
import { batchByLength } from '#analysis/token-batches.ts'

const tokens = (length: number) => ({ ids: new Int32Array(length), positions: new Int32Array(length) })

it('groups equal lengths, within the budget, every comment once', () => {
  const batches = batchByLength([3, 5, 3, 3, 5].map(tokens), 6)
  expect(batches.map(({ rows, length }) => [length, [...rows]])).toEqual([
    [3, [0, 2]],
    [3, [3]],
    [5, [1]],
    [5, [4]],
  ])
})
