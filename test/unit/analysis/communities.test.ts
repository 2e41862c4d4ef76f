import { describe, expect, it } from 'vitest'
import { mergeDownTo, partitionByCount } from '#analysis/community-count.ts'
import { consensusGraph } from '#analysis/consensus.ts'
import type { Graph } from '#analysis/graph.ts'
import { neighbourGraph } from '#analysis/graph.ts'
import { ladderOf, partitionAtRung } from '#analysis/ladder-choice.ts'
import { louvain } from '#analysis/louvain.ts'
import { findNeighbours } from '#analysis/neighbours.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { unattended } from '#analysis/run-control.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'

const options = { seed: 1, check: () => undefined, report: () => undefined }

/** `groups` bundles of `size` points each around its own axis. */
const bundles = (groups: number, size: number): Promise<Graph> => {
  const random = seeded(5)
  const data = Float32Array.from({ length: groups * size * groups }, (_, at) => {
    const group = Math.floor(at / groups / size)
    return (at % groups === group ? 1 : 0) + 0.2 * (random() - 0.5)
  })
  const vectors = toUnitRows({ data, rows: groups * size, columns: groups })
  return findNeighbours(vectors, plainMatrixEngine, unattended).then(neighbourGraph)
}

const chosenOf = (graph: Graph) => {
  const choice = { ...options, smallest: 4, most: 40, sample: null }
  const ladder = ladderOf(graph, choice)
  return partitionAtRung(graph, ladder, { ...choice, rung: ladder.chosen })
}

it('lists neighbours without the point itself, nearest first', async () => {
  const data = Float32Array.of(1, 0, 0.8, 0.6, 0, 1)
  const { index, k } = await findNeighbours({ data, rows: 3, columns: 2 }, plainMatrixEngine, unattended)
  expect(k).toBe(2)
  expect([...index]).toEqual([1, 2, 0, 2, 1, 0])
})

it('builds a graph that holds every edge both ways with one weight', async () => {
  const graph = await bundles(3, 20)
  const edges = new Map<string, number>()
  for (let i = 0; i < graph.nodes; i++)
    for (let q = graph.start[i] ?? 0; q < (graph.start[i + 1] ?? 0); q++)
      edges.set(`${i} ${graph.target[q]}`, graph.weight[q] ?? 0)
  expect(edges.size).toBe(graph.target.length)
  for (const [edge, weight] of edges) {
    const [i, j] = edge.split(' ')
    expect(edges.get(`${j} ${i}`)).toBeCloseTo(weight, 6)
  }
})

describe('louvain', () => {
  it('finds bundles that hang together', async () => {
    const labels = louvain(await bundles(4, 30), { ...options, resolution: 1 })
    expect(new Set(labels).size).toBe(4)
    for (let group = 0; group < 4; group++) expect(new Set(labels.slice(group * 30, group * 30 + 30)).size).toBe(1)
  })

  it('gives the same answer for the same seed', async () => {
    const graph = await bundles(6, 25)
    expect(louvain(graph, { ...options, resolution: 3 })).toEqual(louvain(graph, { ...options, resolution: 3 }))
  })

  it('makes more communities at a higher resolution', async () => {
    const graph = await bundles(4, 30)
    const coarse = new Set(louvain(graph, { ...options, resolution: 1 })).size
    const fine = new Set(louvain(graph, { ...options, resolution: 20 })).size
    expect(fine).toBeGreaterThan(coarse)
  })

  it('stops inside when asked to', async () => {
    const graph = await bundles(2, 20)
    const check = () => {
      throw new Error('stop')
    }
    expect(() => louvain(graph, { ...options, check, resolution: 1 })).toThrow('stop')
  })
})

describe('the number of communities', () => {
  it.each([2, 3, 5, 9])('is exactly %i when that is asked', async (count) => {
    const partition = partitionByCount(await bundles(4, 30), count, options)
    expect(partition.count).toBe(count)
    expect(new Set(partition.labels).size).toBe(count)
  })

  it('lies between 8 and 40 by default where there are more bundles than that', async () => {
    const { count } = chosenOf(await bundles(50, 12))
    expect(count).toBeGreaterThanOrEqual(8)
    expect(count).toBeLessThanOrEqual(40)
  })

  it('is as small as the topics are few where the comments are few', async () => {
    const { count } = chosenOf(await bundles(4, 30))
    expect(count).toBe(4)
  })

  it('merges the smallest into the community it holds on to most', async () => {
    const graph = await bundles(2, 20)
    const labels = Int32Array.from({ length: 40 }, (_, i) => (i === 0 ? 2 : i < 20 ? 0 : 1))
    const merged = mergeDownTo(graph, labels, 2).labels
    expect(merged[0]).toBe(merged[1])
  })
})

describe('the graph on which most draws agree', () => {
  const weightsOf = async () => {
    const graph = await bundles(4, 30)
    const agreed = consensusGraph(graph, 1, options)
    const shares = { inside: [] as number[], between: [] as number[] }
    for (let i = 0; i < graph.nodes; i++)
      for (let q = graph.start[i] ?? 0; q < (graph.start[i + 1] ?? 0); q++) {
        const isInside = Math.floor(i / 30) === Math.floor((graph.target[q] ?? 0) / 30)
        shares[isInside ? 'inside' : 'between'].push((agreed.weight[q] ?? 0) / (graph.weight[q] || 1))
      }
    return { graph, agreed, shares }
  }

  it('keeps every edge, strong inside bundles and weak between them', async () => {
    const { graph, agreed, shares } = await weightsOf()
    expect(agreed.target).toEqual(graph.target)
    expect(Math.min(...agreed.weight)).toBeGreaterThan(0)
    expect(Math.min(...shares.inside)).toBeGreaterThan(0.9)
    for (const share of shares.between) expect(share).toBeLessThan(0.5)
  })

  it('gives the same weights for the same seed', async () => {
    const graph = await bundles(4, 30)
    expect(consensusGraph(graph, 1, options).weight).toEqual(consensusGraph(graph, 1, options).weight)
  })
})
