import { describe, expect, it } from 'vitest'
import { findThemes, stepWeights } from '#analysis/find-themes.ts'
import type { FindThemesInput } from '#analysis/find-themes-types.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { stepwise } from '#analysis/progress.ts'
import { plantedComments } from './planted-comments.ts'

const find = (input: Partial<FindThemesInput> & Pick<FindThemesInput, 'texts'>) =>
  findThemes(
    { count: null, seed: 1, cached: null, ...input },
    {
      encoder: null,
      engine: plainMatrixEngine,
      steps: stepwise({ weights: stepWeights, check: () => undefined, onProgress: () => undefined, now: () => 0 }),
    },
  )

const { texts } = plantedComments(16)

describe('findThemes without a model', () => {
  it('places every informative comment when a number is given, in exactly that many themes', async () => {
    const found = await find({ texts: [...texts, 'n/a'], count: 7 })
    expect(found.themes).toHaveLength(7)
    expect(new Set(found.assignments.text).size).toBe(texts.length)
    expect(found.unplaced).toHaveLength(0)
    expect(found.informative.at(-1)).toBe(0)
    expect(found.positions.at(-1)).toBeNaN()
    expect(found.run.model).toBeNull()
  })

  it('leaves at most a fifth unplaced by default and suggests a theme for each', async () => {
    const found = await find({ texts })
    expect(found.unplaced.length).toBeLessThanOrEqual(texts.length / 5)
    expect(found.suggested).toHaveLength(found.unplaced.length)
    const placed = new Set(found.assignments.text)
    for (const text of found.unplaced) expect(placed.has(text)).toBe(false)
  })

  it('lets exact repeats share a fate', async () => {
    const found = await find({ texts: [...texts, texts[3]?.toUpperCase() ?? ''], count: 5 })
    const themeOf = (text: number) => found.assignments.theme[found.assignments.text.indexOf(text)]
    expect(themeOf(texts.length)).toBe(themeOf(3))
  })

  it('gives the same answer for the same seed', async () => {
    const [first, second] = [await find({ texts, seed: 4 }), await find({ texts, seed: 4 })]
    expect(second).toEqual(first)
  })

  it('answers for no comments, one comment and two', async () => {
    expect((await find({ texts: [] })).themes).toEqual([])
    expect((await find({ texts: ['n/a', ''] })).unplaced).toHaveLength(0)
    expect((await find({ texts: ['The invoice was wrong'] })).themes).toHaveLength(1)
    expect((await find({ texts: ['The invoice was wrong', 'Parking is scarce'], count: 2 })).themes).toHaveLength(2)
  })
})
