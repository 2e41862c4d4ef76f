import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { stepwise } from '#analysis/progress.ts'
import { splitTheme, splitWeights } from '#analysis/split-theme.ts'
import { plantedComments } from './planted-comments.ts'

const { texts, topics } = plantedComments(20)
const split = (count: number | null, own: readonly string[] = texts) =>
  splitTheme(
    { texts: own, count, seed: 1, cached: null },
    {
      encoder: null,
      engine: plainMatrixEngine,
      steps: stepwise({ weights: splitWeights, check: () => undefined, onProgress: () => undefined, now: () => 0 }),
    },
  )

describe('splitting a theme', () => {
  it('proposes the parts it falls into, named by what sets them apart, largest first', async () => {
    const { parts } = await split(5)
    const all = parts.map(({ label, keywords }) => [label, ...keywords.map(({ term }) => term)].join(' ')).join(' ')
    expect(all).toMatch(/(?=.*invoice)(?=.*(courier|parcel|delivery))(?=.*app)(?=.*support)(?=.*(training|course))/i)
    const sizes = parts.map(({ comments }) => comments.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    const pure = parts.map(({ comments }) => {
      const own = Array.from(comments, (text) => topics[text])
      return Math.max(...own.map((topic) => own.filter((one) => one === topic).length)) / own.length
    })
    expect(Math.min(...pure)).toBeGreaterThan(0.7)
  })

  it('proposes two to eight parts without a number', async () => {
    const { length } = (await split(null)).parts
    expect(length).toBeGreaterThanOrEqual(2)
    expect(length).toBeLessThanOrEqual(8)
  })

  it('makes as many parts as are asked for, and loses no comment', async () => {
    const some = fc.subarray([...texts, ...texts.slice(0, 5), 'n/a', 'Thanks!'], { minLength: 30, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(some, fc.option(fc.integer({ min: 2, max: 8 })), async (own, count) => {
        const { parts, rest } = await split(count, own)
        if (count !== null) expect(parts).toHaveLength(count)
        const all = [...parts.flatMap(({ comments }) => [...comments]), ...rest]
        expect(all.sort((a, b) => a - b)).toEqual([...own.keys()])
        for (const { comments, examples } of parts) {
          expect(examples.length).toBeLessThanOrEqual(3)
          for (const example of examples) expect(comments).toContain(example)
        }
      }),
      { numRuns: 8, seed: 3 },
    )
  }, 60_000)

  it('leaves what says nothing to the rest', async () => {
    const { rest } = await split(2, [...texts, 'n/a'])
    expect([...rest]).toEqual([texts.length])
  })

  it('gives the same proposal for the same seed', async () => {
    expect(await split(null)).toEqual(await split(null))
  })

  it('proposes nothing for a single comment', async () => {
    expect((await split(null, texts.slice(0, 1))).parts).toEqual([])
  })
})
