import { describe, expect, it } from 'vitest'
import type { Encoder } from '#analysis/encoder.ts'
import { nearestByMeaning } from '#analysis/nearest-by-meaning.ts'
import { encodeMissing } from '#analysis/encode-missing.ts'
import { placeNew, placeWeights } from '#analysis/place-new.ts'
import type { PlaceInput } from '#analysis/place-new-types.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { stepwise } from '#analysis/progress.ts'
import { seeded } from '#analysis/rng.ts'
import { Cancelled, unattended } from '#analysis/run-control.ts'
import { voteOf } from '#analysis/theme-vote.ts'
import { plantedComments } from './planted-comments.ts'

const place = (input: Partial<PlaceInput>, options: { encoder?: Encoder | null; check?: () => void } = {}) =>
  placeNew(
    { texts: [], themeOf: new Int32Array(0), themes: 0, cached: null, barred: [], ...input },
    {
      encoder: options.encoder ?? null,
      engine: plainMatrixEngine,
      steps: stepwise({
        weights: placeWeights,
        check: options.check ?? (() => undefined),
        onProgress: () => undefined,
        now: () => 0,
      }),
    },
  )

/** Turns a text into a direction by its first word, with a little of its length. */
const byFirstWord = (words: readonly string[]): Encoder => ({
  id: 'test',
  dims: 8,
  pieces: () => 1,
  encode: (texts) =>
    Promise.resolve(
      Float32Array.from(
        texts.flatMap((text) => {
          const at = words.indexOf(text.split(' ')[0] ?? '')
          return Array.from({ length: 8 }, (_, j) => (j === at ? 1 : 0.01 * (text.length % 7)))
        }),
      ),
    ),
})

const { texts, topics } = plantedComments(30)
const placed = 100
const planted = { texts, themeOf: Int32Array.from(topics.slice(0, placed)), themes: 5 }

describe('placing new texts by their words', () => {
  it('gives them to the theme of texts like them, nearly always the right one', async () => {
    const { places, model } = await place(planted)
    expect(model).toBeNull()
    const housed = places
      .map(({ theme }, at) => ({ theme, topic: topics[placed + at] }))
      .filter(({ theme }) => theme >= 0)
    expect(housed.length).toBeGreaterThan(35)
    expect(housed.filter(({ theme, topic }) => theme === topic).length).toBeGreaterThan(0.95 * housed.length)
  })

  it('leaves out what is like nothing, without a suggestion', async () => {
    const { places } = await place({ ...planted, texts: [...texts.slice(0, placed), 'Quartz crystals hum'] })
    expect(places).toEqual([{ theme: -1, suggested: -1, strength: 0, second: null, near: [] }])
  })

  it('never gives a text to a theme it is barred from', async () => {
    const free = await place(planted)
    const barred = free.places.map(({ suggested }, at) => [placed + at, suggested] as const)
    const { places } = await place({ ...planted, barred })
    places.forEach(({ theme, suggested }, at) => {
      const [, wanted] = barred[at] ?? [0, -1]
      if (wanted >= 0) expect([theme, suggested]).not.toContain(wanted)
    })
    expect(barred.filter(([, theme]) => theme >= 0).length).toBeGreaterThan(35)
  })

  it('answers the same again', async () => {
    expect(await place(planted)).toEqual(await place(planted))
  })

  it('stops when it is told to', async () => {
    const check = (): void => {
      throw new Cancelled()
    }
    await expect(place(planted, { check })).rejects.toThrow(Cancelled)
  })
})

describe('placing new texts by their meaning', () => {
  const encoder = byFirstWord(['red', 'green', 'blue'])
  const known = ['red a', 'red bb', 'red ccc', 'green a', 'green bb', 'green ccc']
  const input = { themeOf: Int32Array.of(0, 0, 0, 1, 1, 1), themes: 2 }

  it('gives each to the theme whose texts mean the same, and leaves what means something else', async () => {
    const { places, fresh, model } = await place(
      { ...input, texts: [...known, 'green dddd', 'red e', 'blue f'] },
      { encoder },
    )
    expect(places.map(({ theme }) => theme)).toEqual([1, 0, -1])
    expect(model).toBe('test')
    expect([...fresh.index]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('encodes only what is not known', async () => {
    const all = { ...input, texts: [...known, 'green dddd'] }
    const first = await place(all, { encoder })
    const again = await place({ ...all, cached: first.fresh }, { encoder })
    expect(again.fresh.index).toHaveLength(0)
    expect(again.places).toEqual(first.places)
  })

  it('finds the same neighbours in blocks as at once', async () => {
    const random = seeded(5)
    const [rows, dims] = [9000, 6]
    const data = Float32Array.from({ length: rows * dims }, () => random() - 0.5)
    const noise: Encoder = { id: 'noise', dims, pieces: () => 1, encode: () => Promise.resolve(data) }
    const vectors = await encodeMissing({
      texts: Array.from({ length: rows }, () => ''),
      cached: null,
      encoder: noise,
      control: unattended,
    })
    const near = await nearestByMeaning({ vectors, placed: 8990, fresh: 10, k: 5 }, plainMatrixEngine, unattended)
    const mean = Array.from({ length: dims }, (_, j) => {
      let sum = 0
      for (let i = 0; i < 8990; i++) sum += restored(i)[j] ?? 0
      return sum / 8990
    })
    function restored(i: number): Float32Array {
      const row = new Float32Array(dims)
      vectors.restore(i, row, 0)
      return row
    }
    const centred = (i: number): number[] => {
      const own = Array.from(restored(i), (value, j) => value - (mean[j] ?? 0))
      const length = Math.hypot(...own)
      return own.map((value) => value / length)
    }
    near.forEach((found, at) => {
      const query = centred(8990 + at)
      const cosines = Array.from({ length: 8990 }, (_, i) =>
        centred(i).reduce((sum, x, j) => sum + x * (query[j] ?? 0), 0),
      )
      const best = [...cosines.keys()].sort((x, y) => (cosines[y] ?? 0) - (cosines[x] ?? 0)).slice(0, 5)
      expect(found.map(({ text }) => text)).toEqual(best)
    })
  })
})

describe('the vote of the neighbours', () => {
  const rule = { share: 0.5, similarity: 0.55, same: 0.999 }
  const themeOf = Int32Array.of(0, 0, 1, 1)
  const near = (...similarities: number[]) => similarities.map((similarity, text) => ({ text, similarity }))
  const ballot = (similarities: number[], words = 5, barred: readonly number[] = []) =>
    voteOf({ near: near(...similarities), themeOf, barred: new Set(barred), words }, rule)

  it('goes to the nearer theme, not to the one with as many neighbours farther off', () => {
    expect(ballot([0.9, 0.9, 0.5, 0.5])).toMatchObject({ theme: 0, second: null })
  })

  it('places nothing when the neighbours disagree or are too far, but suggests', () => {
    expect(ballot([0.5, 0.5, 0.4, 0.4])).toMatchObject({ theme: -1, suggested: 0 })
    const three = { near: near(0.9, 0.9, 0.9), themeOf: Int32Array.of(0, 1, 2), barred: new Set<number>(), words: 5 }
    expect(voteOf(three, rule)).toMatchObject({ theme: -1, suggested: 0 })
  })

  it('lets as good as the same text share the fate, whatever the others say', () => {
    const ballotOfTwin = {
      near: near(1, 0.99, 0.99),
      themeOf: Int32Array.of(1, 0, 0),
      barred: new Set<number>(),
      words: 5,
    }
    expect(voteOf(ballotOfTwin, rule).theme).toBe(1)
  })

  it('gives a long text a second theme where both are clear', () => {
    expect(ballot([0.9, 0.9, 0.86, 0.86], 12)).toMatchObject({ theme: 0, second: { theme: 1 } })
    expect(ballot([0.9, 0.9, 0.86, 0.86], 5).second).toBeNull()
  })

  it('counts the votes for a barred theme against the others', () => {
    expect(ballot([0.9, 0.9, 0.8, 0.8], 5, [0])).toMatchObject({ theme: -1, suggested: 1 })
  })
})
