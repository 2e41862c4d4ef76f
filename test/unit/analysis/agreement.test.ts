import { expect, it } from 'vitest'
import { agreement } from '../../bench/agreement.ts'

it('is complete for equal partitions under other names', () => {
  expect(agreement(['a', 'a', 'b', 'c'], [2, 2, 0, 1])).toEqual({ nmi: 1, ari: 1, accuracy: 1 })
})

it('matches a case worked by hand', () => {
  // Table [[2, 0], [1, 1]]: pairs 1 in cells, 2 in rows, 3 in columns, 6 in all → ARI 0; best match 3 of 4.
  const { nmi, ari, accuracy } = agreement([0, 0, 1, 1], [0, 0, 0, 1])
  expect(ari).toBeCloseTo(0, 9)
  expect(accuracy).toBe(0.75)
  // H(rows) .6931, H(columns) .5623, H(joint) 1.0397 → 2 · .2158 / 1.2555
  expect(nmi).toBeCloseTo(0.3437, 3)
})
