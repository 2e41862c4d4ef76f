import { describe, expect, it } from 'vitest'
import { neighbourGraph } from '#analysis/graph.ts'
import { climb, steadiest } from '#analysis/ladder.ts'
import { findNeighbours } from '#analysis/neighbours.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { unattended } from '#analysis/run-control.ts'
import { resamplesOf, stabilityOf, subgraph } from '#analysis/stability.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'
import { adjustedRand } from '#shared/domain/stats/adjusted-rand.ts'
import { mutualInformation } from '#shared/domain/stats/mutual-information.ts'

const options = { seed: 1, check: () => undefined, report: () => undefined }

const bundles = async (groups: number, size: number, spread: number) => {
  const random = seeded(5)
  const data = Float32Array.from({ length: groups * size * groups }, (_, at) => {
    const group = Math.floor(at / groups / size)
    return (at % groups === group ? 1 : 0) + spread * (random() - 0.5)
  })
  return neighbourGraph(
    await findNeighbours(toUnitRows({ data, rows: groups * size, columns: groups }), plainMatrixEngine, unattended),
  )
}

describe('the adjusted Rand index', () => {
  it('is 1 for the same groups under other names and near 0 for unrelated ones', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [7, 7, 3, 3, 5])).toBe(1)
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 9)
  })

  it('agrees with a value worked by hand', () => {
    // Table [[2, 1], [0, 3]]: pairs in cells 1 + 3 = 4, rows 3 + 3 = 6, columns 1 + 6 = 7, all 15.
    // expected 6 · 7 / 15 = 2.8, most 6.5: (4 − 2.8) / (6.5 − 2.8) = .3243
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo(0.3243, 4)
  })
})

describe('mutual information', () => {
  it('is 1 for the same groups under other names and 0 where one says nothing about the other', () => {
    expect(mutualInformation([0, 0, 1, 1, 2], [7, 7, 3, 3, 5])).toBeCloseTo(1, 9)
    expect(mutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 9)
  })

  it('agrees with a value worked by hand', () => {
    // The table above: entropies ln 2 = .6931 and .6365, of its cells (2, 1, 3 of 6) 1.0114.
    // 2 · (1.3297 − 1.0114) / 1.3297 = .4787
    expect(mutualInformation([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo(0.4787, 4)
  })
})

describe('stability', () => {
  it('is 1 for bundles that hang together and lower where lines are drawn through them', async () => {
    const graph = await bundles(10, 40, 0.2)
    const natural = Int32Array.from({ length: 400 }, (_, i) => Math.floor(i / 40))
    const resamples = resamplesOf(graph, options.seed)
    expect(stabilityOf(resamples, natural, { ...options, resolution: 1 })).toBeGreaterThan(0.99)
    const arbitrary = natural.map((group, i) => group * 2 + (i % 2))
    expect(stabilityOf(resamples, arbitrary, { ...options, resolution: 12 })).toBeLessThan(0.9)
  })

  it('chooses the planted number of themes', async () => {
    const rungs = climb(await bundles(12, 40, 0.3), { ...options, smallest: 4, fewest: 8, most: 40 })
    expect(steadiest(rungs)?.named).toBe(12)
  })

  it('looks at samples that keep the edges between their nodes', async () => {
    const graph = await bundles(3, 20, 0.2)
    const kept = Int32Array.from([0, 1, 2, 3, 40, 41])
    const small = subgraph(graph, kept)
    for (let at = 0; at < kept.length; at++)
      for (let q = small.start[at] ?? 0; q < (small.start[at + 1] ?? 0); q++) {
        const [from, to] = [kept[at] ?? -1, kept[small.target[q] ?? 0] ?? -1]
        const row = Array.from(graph.target.subarray(graph.start[from], graph.start[from + 1]))
        expect(row).toContain(to)
      }
    expect(small.target.length).toBeGreaterThan(0)
  })
})
