import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  hypergeometric,
  logChoose,
  logGamma,
  normalCdf,
  normalQuantile,
  normalUpperTail,
} from '#shared/domain/stats/special.ts'

const relative = (found: number, known: number) => Math.abs(found / known - 1)

describe('special functions', () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [10, 12.801827480081469],
    [1000.5, 5908.674175848678],
  ])('know ln Γ(%d)', (x, known) => {
    expect(relative(logGamma(x), known)).toBeLessThan(1e-12)
  })

  it('know that Γ(1) and Γ(2) are 1', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13)
    expect(logGamma(2)).toBeCloseTo(0, 13)
  })

  it('count the 2,598,960 hands of five cards', () => {
    expect(Math.exp(logChoose(52, 5))).toBeCloseTo(2_598_960, 3)
  })

  it.each([
    [0.3, 2, 3, 0.3483],
    [0.5, 6.2, 12.8, 0.9413108896211771],
    [0.01, 0.5, 0.5, 0.06376856085851985],
    [0.9, 50, 3, 0.09663328513725222],
    [0.4, 500, 800, 0.8726412764646694],
  ])('know that I_%d(%d, %d) is %d', (x, a, b, known) => {
    expect(relative(betaCdf(x, { a, b }), known)).toBeLessThan(1e-10)
  })

  it('take the beta quantile back to its probability', () => {
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true })
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(shape, shape, probability, (a, b, p) => {
        const x = betaQuantile(p, { a, b })
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(1)
        expect(betaCdf(x, { a, b })).toBeCloseTo(p, 9)
      }),
    )
  })

  it.each([
    [0, 0.5],
    [1, 0.15865525393145707],
    [1.96, 0.024997895148220435],
    [3, 0.0013498980316300933],
    [6, 9.865876450376946e-10],
    [10, 7.61985302416047e-24],
    [-1, 0.8413447460685429],
  ])('know the normal’s tail above %d', (z, known) => {
    expect(relative(normalUpperTail(z), known)).toBeLessThan(1e-11)
  })

  it.each([
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
  ])('know the normal’s quantile at %d', (probability, known) => {
    expect(normalQuantile(probability)).toBeCloseTo(known, 10)
  })

  it('take the normal quantile back to its probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
      }),
    )
  })

  it('know the hypergeometric, and that what cannot be drawn has probability 0', () => {
    expect(relative(hypergeometric(12, { marked: 32, whole: 780, drawn: 180 }), 0.025772295584892666)).toBeLessThan(
      1e-10,
    )
    expect(
      relative(hypergeometric(1000, { marked: 5000, whole: 100_000, drawn: 20_000 }), 0.014469887977072757),
    ).toBeLessThan(1e-8)
    expect(hypergeometric(6, { marked: 5, whole: 20, drawn: 10 })).toBe(0)
    expect(hypergeometric(0, { marked: 15, whole: 20, drawn: 10 })).toBe(0)
  })

  it('make the hypergeometric sum to 1', () => {
    const draw = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([marked, rest, drawn]) => ({ marked, whole: marked + rest, drawn: Math.min(drawn, marked + rest) }))
    fc.assert(
      fc.property(draw, (some) => {
        const all = Array.from({ length: some.drawn + 1 }, (_, hits) => hypergeometric(hits, some))
        expect(all.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
      }),
    )
  })
})
