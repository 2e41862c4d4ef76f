import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBeta, drawGamma, drawNormal } from '#shared/domain/stats/draws.ts'
import { createRng } from '#shared/domain/stats/rng.ts'

const moments = (size: number, draw: () => number) => {
  const draws = Array.from({ length: size }, draw)
  const mean = draws.reduce((sum, value) => sum + value, 0) / size
  const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size
  return { mean, variance }
}

describe('the seeded random numbers', () => {
  it('repeats itself for a seed and differs for another', () => {
    const first = (seed: number) => Array.from({ length: 8 }, createRng(seed).uint32)
    expect(first(7)).toEqual(first(7))
    expect(first(7)).not.toEqual(first(8))
  })

  it('keeps giving the numbers it gave when workspaces were first written', () => {
    const rng = createRng(1)
    expect([rng.uint32(), rng.uint32(), rng.uint32()]).toMatchInlineSnapshot(`
      [
        194122539,
        2790205013,
        2479500261,
      ]
    `)
    expect(rng.split('a').uint32()).toMatchInlineSnapshot(`3454584453`)
  })

  it('splits into streams that do not depend on what was drawn before', () => {
    const fresh = createRng(3)
    const used = createRng(3)
    for (let drawn = 0; drawn < 100; drawn++) used.uint32()
    expect(used.split('a').uint32()).toBe(fresh.split('a').uint32())
    expect(fresh.split('a').uint32()).not.toBe(fresh.split('b').uint32())
  })

  it('stays below the bound and above nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 21 }), (seed, bound) => {
        const rng = createRng(seed)
        const whole = rng.below(bound)
        const part = rng.uniform()
        return Number.isInteger(whole) && whole >= 0 && whole < bound && part > 0 && part < 1
      }),
    )
  })

  it('spreads whole numbers evenly', () => {
    const rng = createRng(5)
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (let drawn = 0; drawn < 100_000; drawn++) {
      const at = rng.below(10)
      counts[at] = (counts[at] ?? 0) + 1
    }
    // Standard deviation of a count is 95.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('draws a standard normal', () => {
    const rng = createRng(11)
    const { mean, variance } = moments(50_000, () => drawNormal(rng))
    expect(mean).toBeCloseTo(0, 1)
    expect(variance).toBeCloseTo(1, 1)
  })

  it.each([0.3, 1, 6.2, 40])('draws a gamma of shape %d with mean and variance equal to it', (shape) => {
    const rng = createRng(13)
    const { mean, variance } = moments(50_000, () => drawGamma(rng, shape))
    expect(mean / shape).toBeCloseTo(1, 1)
    expect(variance / shape).toBeCloseTo(1, 0.8)
  })

  it('draws Beta(6.2, 12.8) with mean .3263 and variance .0110', () => {
    const rng = createRng(17)
    const { mean, variance } = moments(50_000, () => drawBeta(rng, { a: 6.2, b: 12.8 }))
    expect(mean).toBeCloseTo(0.3263, 2)
    expect(variance).toBeCloseTo((6.2 * 12.8) / (19 ** 2 * 20), 3)
  })

  it('refuses a gamma without a shape', () => {
    expect(() => drawGamma(createRng(1), 0)).toThrow(/shape above 0/)
  })
})
