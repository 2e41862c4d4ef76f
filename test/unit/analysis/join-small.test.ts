import { describe, expect, it } from 'vitest'
import { neighbourGraph } from '#analysis/graph.ts'
import { joinSmall } from '#analysis/join-small.ts'
import { findNeighbours } from '#analysis/neighbours.ts'
import { plainMatrixEngine } from '#analysis/plain-matrix-engine.ts'
import { seeded } from '#analysis/rng.ts'
import { unattended } from '#analysis/run-control.ts'
import { toUnitRows } from '#analysis/unit-rows.ts'

/** Bundles of rows around directions in a plane, given in degrees, each with how many there are. */
const around = async (bundles: readonly (readonly [degrees: number, rows: number])[]) => {
  const random = seeded(1)
  const rows = bundles.flatMap(([degrees, count]) =>
    Array.from({ length: count }, () => {
      const angle = ((degrees + 4 * (random() - 0.5)) * Math.PI) / 180
      return [Math.cos(angle), Math.sin(angle), 0.2 * (random() - 0.5)]
    }),
  )
  const vectors = toUnitRows({ data: Float32Array.from(rows.flat()), rows: rows.length, columns: 3 })
  const graph = neighbourGraph(await findNeighbours(vectors, plainMatrixEngine, unattended))
  const labels = Int32Array.from(bundles.flatMap(([, count], at) => Array.from({ length: count }, () => at)))
  return { graph, vectors, partition: { labels, count: bundles.length, resolution: 1 } }
}

describe('communities too small to be a theme', () => {
  it('join the one they hold on to most where both are about nearly the same', async () => {
    const { partition, ...basis } = await around([
      [0, 30],
      [20, 9],
      [150, 30],
    ])
    const { labels, count } = joinSmall({ ...basis, smallest: 10 }, partition)
    expect(count).toBe(2)
    expect(labels[35]).toBe(labels[0])
    expect(labels[35]).not.toBe(labels[45])
  })

  it('stay apart where what they are about is something else', async () => {
    const { partition, ...basis } = await around([
      [0, 30],
      [90, 9],
      [180, 30],
    ])
    expect(joinSmall({ ...basis, smallest: 10 }, partition).labels).toEqual(partition.labels)
  })

  it('may become a theme together', async () => {
    const { partition, ...basis } = await around([
      [0, 30],
      [120, 6],
      [130, 6],
    ])
    const { labels, count } = joinSmall({ ...basis, smallest: 10 }, partition)
    expect(count).toBe(2)
    expect(labels[30]).toBe(labels[41])
    expect(labels[30]).not.toBe(labels[0])
  })

  it('are the same object where none is too small', async () => {
    const { partition, ...basis } = await around([[0, 30]])
    expect(joinSmall({ ...basis, smallest: 10 }, partition)).toBe(partition)
  })
})
