import { expect, it } from 'vitest'
import { centroidsOf } from '#analysis/centroids.ts'
import { examplesOf } from '#analysis/representatives.ts'
import { termTable } from '#analysis/term-table.ts'
import { themeTerms } from '#analysis/theme-terms.ts'
import { tokenTable } from '#analysis/token-table.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'

/** Twelve on bills, each a little farther from their middle, of which the last two say nothing of bills; twelve others. */
const texts = [
  ...Array.from({ length: 10 }, (_, i) => `The bill was wrong in month ${i}`),
  'Greetings from Rome',
  'My cousin plays chess',
  ...Array.from({ length: 12 }, (_, i) => `Nobody answered my call on line ${i}`),
]
const labels = Int32Array.from(texts, (_, i) => (i < 12 ? 0 : 1))
const vectors = toUnitRows({
  data: Float32Array.from({ length: texts.length * 3 }, (_, at) => {
    const [row, column] = [Math.floor(at / 3), at % 3]
    return column === 2 ? 0.1 * (row % 12) : Number(column === labels[row])
  }),
  rows: texts.length,
  columns: 3,
})

it('shows what is nearest to a theme’s centre, and of what is farthest that which uses its words', () => {
  const table = termTable(tokenTable(texts), new Int32Array(texts.length).fill(1))
  const terms = themeTerms(table, labels, { count: 2, size: new Int32Array(texts.length).fill(1) })
  const [bills] = examplesOf(vectors, centroidsOf(vectors, labels, 2), { labels, table, terms })
  const shown = Array.from(bills?.unusual ?? [], (row) => texts[row])
  expect(shown.length).toBeGreaterThan(0)
  for (const text of shown.slice(0, 2)) expect(text).toMatch(/bill/)
  expect(Array.from(bills?.typical ?? [], (row) => texts[row])).not.toContain('My cousin plays chess')
})
