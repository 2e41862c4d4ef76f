import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findThemes, stepWeights } from '#analysis/find-themes.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { stepwise } from '#analysis/progress.ts'
import { plantedComments } from './planted-comments.ts'

const { texts } = plantedComments(10)
const some = (most: number) =>
  fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: most }).map((sentences) => `${sentences.join('. ')}.`)
const comment = fc.oneof(
  { weight: 6, arbitrary: some(1) },
  { weight: 2, arbitrary: some(6) },
  { weight: 1, arbitrary: fc.constantFrom('', 'n/a', 'Thanks!', '…') },
)

const find = (comments: readonly string[], count: number | null) =>
  findThemes(
    { texts: comments, count, seed: 1, cached: null },
    {
      encoder: null,
      engine: plainMatrixEngine,
      steps: stepwise({ weights: stepWeights, check: () => undefined, onProgress: () => undefined, now: () => 0 }),
    },
  )

it('loses no comment, names each theme of it once, strongest first, and quotes within its text', async () => {
  const input = fc.record({
    comments: fc.array(comment, { maxLength: 40 }),
    count: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  await fc.assert(
    fc.asyncProperty(input, async ({ comments, count }) => {
      const { assignments: rows, unplaced, informative, themes } = await find(comments, count)
      const placed = new Set(rows.text)
      comments.forEach((_, text) => {
        const isAccounted = Number(placed.has(text)) + Number(unplaced.includes(text))
        expect(isAccounted).toBe(informative[text])
      })
      rows.text.forEach((text, row) => {
        const goesOn = row > 0 && rows.text[row - 1] === text
        expect(rows.rank[row]).toBe(goesOn ? (rows.rank[row - 1] ?? 0) + 1 : 0)
        if (goesOn) expect(rows.strength[row]).toBeLessThanOrEqual(rows.strength[row - 1] ?? 0)
        expect(rows.theme[row]).toBeLessThan(themes.length)
        expect(rows.end[row]).toBeLessThanOrEqual(comments[text]?.length ?? 0)
        expect((rows.start[row] ?? 0) < (rows.end[row] ?? 0)).toBe(rows.start[row] !== -1)
      })
      const pairs = Array.from(rows.text, (text, row) => `${text} ${rows.theme[row]}`)
      expect(new Set(pairs).size).toBe(pairs.length)
    }),
    { numRuns: 25, seed: 7 },
  )
}, 60_000)
