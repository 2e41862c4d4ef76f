import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import { buildModel } from '#electron/model/build-model.ts'
import { createCompute, type Compute } from '#engine/compute/client.ts'
import { agreement } from '../../bench/agreement.ts'
import { plantedComments } from '../../unit/analysis/planted-comments.ts'

const modelFolder = mkdtempSync(join(tmpdir(), 'verbatim-model-'))
const workerPath = new URL('../../../electron/compute-worker/index.ts', import.meta.url)
const open: Compute[] = []
const compute = (options: { readonly threads?: number; readonly modelFolder?: string | null } = {}): Compute => {
  const created = createCompute({ workerPath, modelFolder, ...options })
  open.push(created)
  return created
}

const { texts, topics } = plantedComments(60)
const input: FindThemesInput = { texts, count: null, seed: 1, cached: null }
const themesOf = ({ assignments }: FindThemesOutput): number[] => {
  const primary = texts.map(() => -1)
  assignments.text.forEach((text, row) => {
    if (assignments.rank[row] === 0) primary[text] = assignments.theme[row] ?? -1
  })
  return primary
}

beforeAll(() => void buildModel({ folder: modelFolder, precision: 'int8' }))
afterAll(async () => {
  await Promise.all(open.map((one) => one.close()))
  rmSync(modelFolder, { recursive: true })
})

describe('theme finding in the worker', () => {
  it('finds five planted topics', async () => {
    const found = await compute().findThemes({ ...input, count: 5 })
    // The topics share no words of their own; one comment in ten elsewhere would already cost about .2.
    expect(agreement(topics, themesOf(found)).ari).toBeGreaterThan(0.8)
    expect(found.themes.map(({ label }) => label)).toHaveLength(5)
    expect(found.run.model).toContain('int8')
  })

  it('gives the same themes with one thread and with two', async () => {
    const one = await compute({ threads: 1 }).findThemes(input)
    const two = await compute({ threads: 2 }).findThemes(input)
    expect(two.assignments).toEqual(one.assignments)
    expect(two.fresh).toEqual(one.fresh)
    expect(two.positions).toEqual(one.positions)
  })

  it('finds the same from stored vectors as from fresh ones, and encodes nothing again', async () => {
    const own = compute()
    const fresh = await own.findThemes(input)
    expect(fresh.fresh.index).toHaveLength(texts.length)
    const cached = await own.findThemes({ ...input, cached: fresh.fresh })
    expect(cached.fresh.index).toHaveLength(0)
    expect(cached.assignments).toEqual(fresh.assignments)
    expect(cached.themes).toEqual(fresh.themes)
  })

  it('tells progress that never goes back and ends at 1', async () => {
    const fractions: number[] = []
    await compute().findThemes(input, { onProgress: ({ fraction }) => fractions.push(fraction) })
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('stops when cancelled and then takes the next run', async () => {
    const own = compute()
    const stop = new AbortController()
    const run = own.findThemes(input, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(run).rejects.toThrow('cancelled')
    expect((await own.findThemes(input)).themes.length).toBeGreaterThan(0)
  })

  it('works by words alone without a model and says so', async () => {
    const own = compute({ modelFolder: null })
    expect(own.model()).toBeNull()
    const found = await own.findThemes({ ...input, count: 5 })
    expect(found.run.model).toBeNull()
    expect(found.themes).toHaveLength(5)
  })

  it('says what happened when the worker cannot start', async () => {
    const broken = createCompute({ workerPath: join(modelFolder, 'absent.cjs'), modelFolder })
    await expect(broken.findThemes(input)).rejects.toThrow('Theme finding stopped')
  })

  it('reads the model’s name and size without loading it', () => {
    expect(compute().model()).toMatchObject({ name: 'universal-sentence-encoder-lite-en', dims: 512 })
  })
})
