import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FindThemesInput } from '#analysis/find-themes-types.ts'
import { buildModel } from '#electron/model/build-model.ts'
import { createCompute } from '#engine/compute/client.ts'
import { plantedComments } from '../../unit/analysis/planted-comments.ts'

const modelFolder = mkdtempSync(join(tmpdir(), 'verbatim-model-'))
const workerPath = new URL('../../../electron/compute-worker/index.ts', import.meta.url)

beforeAll(() => void buildModel({ folder: modelFolder, precision: 'int8' }))
afterAll(() => rmSync(modelFolder, { recursive: true }))

/** Short comments of five topics, and some long ones that speak of all five. */
const { texts } = plantedComments(90)
const long = Array.from({ length: 12 }, (_, i) => `${texts.slice(5 * i, 5 * i + 5).join('. ')}.`)
const input: FindThemesInput = { texts: [...texts, ...long], count: null, seed: 1, cached: null }

const findWith = async (threads: number, asked: FindThemesInput = input) => {
  const compute = createCompute({ workerPath, modelFolder, threads })
  const found = await compute.findThemes(asked)
  await compute.close()
  return found
}

it('gives identical assignments with one, two and three threads', async () => {
  const one = await findWith(1)
  expect(one.assignments.text.length).toBeGreaterThan(300)
  for (const threads of [2, 3]) {
    const other = await findWith(threads)
    expect(other.assignments).toEqual(one.assignments)
    expect(other.themes).toEqual(one.themes)
    expect(other.run.stability).toBe(one.run.stability)
  }
})

it('finds several themes in comments of over 30 words and encodes their sentences only once', async () => {
  const first = await findWith(2)
  const themesOf = (text: number) => first.assignments.text.filter((one) => one === text).length
  const several = long.filter((_, nth) => themesOf(texts.length + nth) > 1)
  expect(several.length).toBeGreaterThan(long.length / 2)
  expect(first.freshParts.keys.length).toBeGreaterThan(0)
  const again = await findWith(2, { ...input, cached: first.fresh, cachedParts: first.freshParts })
  expect([...again.fresh.index, ...again.freshParts.keys]).toEqual([])
  expect(again.assignments).toEqual(first.assignments)
})

it('gives the same themes for a grain from what the worker kept as from scratch, and encodes nothing for it', async () => {
  const compute = createCompute({ workerPath, modelFolder, threads: 2 })
  const asked = { ...input, key: 'these' }
  const { grains, chosen } = await compute.findGrains(asked)
  expect(compute.remembers('these')).toBe(true)
  const [fine, byRule] = [grains.length - 1, chosen]
  const kept = [
    await compute.findThemes({ ...asked, grain: fine }),
    await compute.findThemes({ ...asked, grain: byRule }),
  ]
  await compute.findThemes({ ...input, texts: texts.slice(0, 30), key: 'others' })
  expect(compute.remembers('these')).toBe(false)
  await compute.close()
  for (const found of kept) expect(found.fresh.index).toHaveLength(0)
  const [scratch, machine] = [await findWith(2, { ...input, grain: fine }), await findWith(2)]
  expect(kept.map(({ themes }) => themes)).toEqual([scratch.themes, machine.themes])
  expect(kept.map(({ assignments }) => assignments)).toEqual([scratch.assignments, machine.assignments])
})
