import { describe, expect, it } from 'vitest'
import { membershipsOf } from '#analysis/memberships.ts'
import { placeAll, placeByStrength } from '#analysis/placement.ts'
import { neighbourVotes, voteFor } from '#analysis/votes.ts'

const partition = (labels: readonly number[], count: number) => ({
  labels: Int32Array.from(labels),
  count,
  resolution: 1,
})
const ones = (n: number) => new Int32Array(n).fill(1)

/** Two bundles of five at right angles and one stray between them that has neighbours of both. */
const vectors = {
  rows: 11,
  columns: 2,
  data: Float32Array.from(
    [...Array.from({ length: 5 }, () => [1, 0]), ...Array.from({ length: 5 }, () => [0, 1]), [-0.7, -0.7]].flat(),
  ),
}
const others = (from: number, i: number) => [0, 1, 2, 3, 4].map((j) => from + j).filter((j) => j !== i)
const neighbours = {
  k: 4,
  rows: 11,
  index: Int32Array.from([
    ...[0, 1, 2, 3, 4].flatMap((i) => others(0, i)),
    ...[5, 6, 7, 8, 9].flatMap((i) => others(5, i)),
    0,
    1,
    5,
    6,
  ]),
  similarity: Float32Array.from({ length: 44 }, (_, at) => (at < 40 ? 1 : 0.1)),
}

describe('placement', () => {
  it('numbers themes by their comments, repeats counted', () => {
    const size = Int32Array.of(1, 1, 5)
    expect([...placeAll(partition([0, 0, 1], 2), size).labels]).toEqual([1, 1, 0])
  })

  it('sets aside a stray and suggests its nearest theme', () => {
    const labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2]
    const input = {
      neighbours,
      vectors,
      partition: partition(labels, 3),
      smallest: 3,
      size: ones(11),
      words: [5, 5, 5],
    }
    const placed = placeByStrength({ ...input, words: [5, 5, 5] })
    expect(placed.count).toBe(2)
    expect(placed.labels[10]).toBe(-1)
    expect([0, 1]).toContain(placed.suggested[10])
  })

  it('takes a community without words of its own apart', () => {
    const labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
    const input = { neighbours, vectors, partition: partition(labels, 2), smallest: 3, size: ones(11) }
    expect(placeByStrength({ ...input, words: [5, 0.1] }).count).toBe(1)
  })

  it('never sets aside more than a fifth', () => {
    const labels = Array.from({ length: 11 }, (_, i) => i)
    const input = {
      neighbours,
      vectors,
      partition: partition([0, 0, 0, ...labels.slice(3)], 11),
      smallest: 3,
      size: ones(11),
    }
    const placed = placeByStrength({ ...input, words: labels.map(() => 5) })
    expect(placed.labels.filter((label) => label < 0).length).toBeLessThanOrEqual(2)
  })
})

describe('memberships', () => {
  const votes = neighbourVotes(
    {
      k: 2,
      rows: 3,
      index: Int32Array.of(1, 2, 0, 2, 0, 1),
      similarity: Float32Array.of(0.6, 0.4, 0.6, 0.4, 0.5, 0.5),
    },
    Int32Array.of(0, 0, 1),
  )

  it('counts neighbours by their similarity', () => {
    expect(voteFor(votes, 0, 0)).toBeCloseTo(0.6, 6)
    expect(voteFor(votes, 0, 1)).toBeCloseTo(0.4, 6)
  })

  const input = {
    vectors: { rows: 3, columns: 2, data: Float32Array.of(0.7, 0.7, 1, 0, 0, 1) },
    centroids: { rows: 2, columns: 2, data: Float32Array.of(1, 0, 0, 1) },
    labels: Int32Array.of(0, 0, 1),
    votes,
  }

  it('gives a long comment a second theme where votes and closeness say so, strongest first', () => {
    const { start, theme, strength } = membershipsOf({ ...input, wordCounts: Int32Array.of(20, 20, 20) })
    expect(Array.from(theme.subarray(0, start[1]))).toEqual([0, 1])
    expect(strength[0]).toBeGreaterThanOrEqual(strength[1] ?? 1)
  })

  it('gives a short comment one theme', () => {
    const { start } = membershipsOf({ ...input, wordCounts: Int32Array.of(3, 3, 3) })
    expect([...start]).toEqual([0, 1, 2, 3])
  })
})
