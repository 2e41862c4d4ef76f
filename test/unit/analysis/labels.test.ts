import { describe, expect, it } from 'vitest'
import { describeThemes } from '#analysis/describe.ts'
import { unattended } from '#analysis/run-control.ts'
import { termTable } from '#analysis/term-table.ts'
import { distinctiveness, themeTerms } from '#analysis/theme-terms.ts'

const texts = [
  ...Array.from({ length: 12 }, (_, i) => `The battery life of the product is poor, it dies after ${i} hours`),
  ...Array.from({ length: 12 }, (_, i) => `Delivery driver left the product at door ${i} in the rain`),
  ...Array.from({ length: 12 }, (_, i) => `Invoice ${i} for the product was wrong and the refund is late`),
  ...Array.from({ length: 12 }, (_, i) => `Training on the product, lesson ${i}, went too fast for colleagues`),
]
const labels = Int32Array.from(texts, (_, i) => Math.floor(i / 12))
const size = new Int32Array(texts.length).fill(1)
const terms = themeTerms(termTable(texts, size), labels, { count: 4, size })
const described = describeThemes({ texts, labels, terms }, unattended)

describe('labels', () => {
  it('name what a theme has and the others have not', () => {
    expect(described[0]?.label).toMatch(/battery/i)
    expect(described[1]?.label).toMatch(/delivery|driver|door|rain/i)
    expect(described[2]?.label).toMatch(/invoice|refund/i)
  })

  it('differ between all themes and begin with a capital', () => {
    const written = described.map(({ label }) => label)
    expect(new Set(written).size).toBe(4)
    for (const label of written) expect(label.charAt(0)).toBe(label.charAt(0).toUpperCase())
  })

  it('use no word that stands in more than 30% of all comments', () => {
    for (const { label, keywords } of described) {
      expect(label).not.toMatch(/product/i)
      for (const { term } of keywords) expect(term).not.toMatch(/product/i)
    }
  })

  it('differ even where two themes use the same words', () => {
    const twins = Int32Array.from(texts, (_, i) => (i < 12 ? i % 2 : 1 + Math.floor(i / 12)))
    const both = themeTerms(termTable(texts, size), twins, { count: 5, size })
    const [first, second] = describeThemes({ texts, labels: twins, terms: both }, unattended)
    expect(first?.label).not.toBe(second?.label)
  })
})

it('measures share and lift of a term', () => {
  const battery = terms[0]?.find(({ key }) => key === 'battery')
  expect(battery?.share).toBe(1)
  // 12 of 12 here, a quarter of all; 8 comments of prior: (12 + 8/4) / 20 / (1/4) = 2.8
  expect(battery?.lift).toBeCloseTo(2.8, 6)
})

it('gives a theme of everybody’s words no distinctiveness', () => {
  const mixed = Int32Array.from(texts, (_, i) => i % 4)
  const [own] = themeTerms(termTable(texts, size), mixed, { count: 4, size })
  expect(distinctiveness(own ?? [])).toBeLessThan(0.5)
})
