import { describe, expect, it } from 'vitest'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { unattended } from '#analysis/run-control.ts'
import { splitTheme } from '#analysis/split-theme.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'

const topics = [
  'The invoice had a wrong total on page',
  'The courier left the parcel outside door',
  'The app logs me out after update',
]
const EACH = 20
const texts = Array.from({ length: 3 * EACH }, (_, i) => `${topics[i % 3]} ${i}`)

const vectors = () => {
  const random = seeded(3)
  const data = Float32Array.from(
    { length: texts.length * 3 },
    (_, at) => (at % 3 === Math.floor(at / 3) % 3 ? 1 : 0) + 0.2 * random(),
  )
  return toUnitRows({ data, rows: texts.length, columns: 3 })
}
const split = (count: number | null, weights: readonly number[] = []) =>
  splitTheme(
    {
      texts,
      vectors: vectors(),
      size: Int32Array.from(texts, (_, i) => weights[i % 3] ?? 1),
      count,
      seed: 1,
    },
    { engine: plainMatrixEngine, control: unattended },
  )

describe('splitting a theme', () => {
  it('proposes the parts it falls into, named by what sets them apart', async () => {
    const found = await split(3)
    expect(found?.parts.map(({ label }) => label).join(' ')).toMatch(/(?=.*invoice)(?=.*(courier|parcel))(?=.*app)/i)
    for (let i = 3; i < texts.length; i++) expect(found?.partOf[i]).toBe(found?.partOf[i % 3])
  })

  it('proposes two to five parts without a number', async () => {
    const parts = (await split(null))?.parts.length ?? 0
    expect(parts).toBeGreaterThanOrEqual(2)
    expect(parts).toBeLessThanOrEqual(5)
  })

  it.each([2, 4, 5])('makes exactly %i parts when that is asked, and every text is in one', async (count) => {
    const found = await split(count)
    expect(found?.parts).toHaveLength(count)
    expect(new Set(found?.partOf)).toEqual(new Set(Array.from({ length: count }, (_, part) => part)))
  })

  it('numbers the parts by their comments, repeats counted', async () => {
    const found = await split(3, [1, 5, 2])
    expect([found?.partOf[1], found?.partOf[2], found?.partOf[0]]).toEqual([0, 1, 2])
  })

  it('gives the same proposal for the same seed', async () => {
    expect(await split(null)).toEqual(await split(null))
  })

  it('proposes nothing for a single comment', async () => {
    const one = { texts: texts.slice(0, 1), vectors: { data: Float32Array.of(1, 0), rows: 1, columns: 2 } }
    const input = { ...one, size: Int32Array.of(1), count: null, seed: 1 }
    expect(await splitTheme(input, { engine: plainMatrixEngine, control: unattended })).toBeNull()
  })
})
