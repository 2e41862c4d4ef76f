import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputesOf, drawSample, isInBy, quotaOf, withParents } from '#engine/features/agreement/rules.ts'

const population = Array.from({ length: 500 }, (_, at) => 10 + at)
const rare = new Set(population.slice(100, 104))
const common = new Set(population.slice(0, 300))

describe('drawing a sample', () => {
  it('draws the same comments by the same seed, and others by another', () => {
    const drawn = (seed: number) =>
      drawSample({ population, members: [rare, common], size: 40, seed, isStratified: false })
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7)).not.toEqual(drawn(8))
  })

  it('draws without repeats, no more than there are', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(),
        fc.boolean(),
        (many, size, seed, isStratified) => {
          const own = population.slice(0, many)
          const drawn = drawSample({ population: own, members: [new Set(own.slice(0, 3))], size, seed, isStratified })
          expect(new Set(drawn).size).toBe(Math.min(size, many))
          expect(drawn.every((comment) => own.includes(comment))).toBe(true)
        },
      ),
    )
  })

  it('holds each theme’s quota when stratified, or all of a theme that has fewer', () => {
    const drawn = drawSample({ population, members: [common, rare], size: 40, seed: 3, isStratified: true })
    expect(quotaOf(40, 2)).toBe(10)
    expect(drawn.filter((comment) => rare.has(comment))).toHaveLength(4)
    expect(drawn.filter((comment) => common.has(comment)).length).toBeGreaterThanOrEqual(10)
    expect(drawn).toHaveLength(40)
  })
})

describe('two answers', () => {
  const themes = [{ parent: null }, { parent: 0 }, { parent: null }]

  it('put a comment of a part into its theme', () => {
    expect(withParents([1], themes)).toEqual([0, 1])
    expect([withParents([], themes), withParents(null, themes)]).toEqual([[], null])
  })

  it('differ by theme, and not where one is missing', () => {
    expect(disputesOf([0, 2], [1, 2])).toEqual([
      { at: 0, isFirst: true },
      { at: 1, isFirst: false },
    ])
    expect([disputesOf(null, [1]), disputesOf([1], [1])]).toEqual([[], []])
  })

  it('are settled as the first, the second, both or neither says', () => {
    const decided = (['first', 'second', 'both', 'neither'] as const).map((verdict) => [
      isInBy(verdict, true),
      isInBy(verdict, false),
    ])
    expect(decided).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ])
  })
})
