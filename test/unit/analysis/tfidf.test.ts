import { expect, it } from 'vitest'
import { tfidf } from '#analysis/tfidf.ts'

const all = { minTexts: 1, maxShare: 1, maxFeatures: 10 }

it('weighs by (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows of length 1', () => {
  const rows = tfidf([['a', 'a', 'b'], ['a']], all)
  // a: idf 1, tf 2 → 1 + ln 2 = 1.6931; b: idf ln(3/2) + 1 = 1.4055; length 2.2005.
  expect(rows.value[0]).toBeCloseTo(1.6931 / 2.2005, 3)
  expect(rows.value[1]).toBeCloseTo(1.4055 / 2.2005, 3)
  expect(rows.value[2]).toBeCloseTo(1, 6)
})

it('leaves out features that are too rare or everywhere', () => {
  const rows = tfidf([['a', 'b'], ['a', 'b'], ['a', 'c'], ['a']], { minTexts: 2, maxShare: 0.6, maxFeatures: 10 })
  expect(rows.columns).toBe(1)
  expect([...rows.start]).toEqual([0, 1, 2, 2, 2])
})
