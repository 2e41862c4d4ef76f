import { describe, expect, it } from 'vitest'
import { settleFew } from '#analysis/few-themes.ts'
import { seeded } from '#analysis/rng.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'

/** Three bundles of twenty around the axes. */
const random = seeded(3)
const data = Float32Array.from({ length: 180 }, (_, at) => {
  const group = Math.floor(at / 60)
  return (at % 3 === group ? 1 : 0) + 0.3 * random()
})
const vectors = toUnitRows({ data, rows: 60, columns: 3 })
const groups = Array.from({ length: 60 }, (_, i) => Math.floor(i / 20))
const settle = (labels: readonly number[]) =>
  settleFew(vectors, { labels: Int32Array.from(labels), count: 3, resolution: 1 }, () => undefined)

describe('a few asked themes', () => {
  it('moves a comment to the theme whose direction it is nearest to', () => {
    const misplaced = groups.map((group, i) => (i % 7 === 0 ? (group + 1) % 3 : group))
    expect([...settle(misplaced).labels]).toEqual(groups)
  })

  it('stay as many as were asked and place every comment', () => {
    const { labels, count } = settle(groups.map((_, i) => (i < 2 ? i : 2)))
    expect(count).toBe(3)
    expect(new Set(labels)).toEqual(new Set([0, 1, 2]))
  })

  it('stop when asked to', () => {
    const partition = { labels: Int32Array.from(groups), count: 3, resolution: 1 }
    const stop = () => {
      throw new Error('stop')
    }
    expect(() => settleFew(vectors, partition, stop)).toThrow('stop')
  })
})
