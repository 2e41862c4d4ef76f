import { describe, expect, it } from 'vitest'
import { groupHeads } from '#shared/charts/group-heads.ts'

const centres = [
  { x: 0, y: 50 },
  { x: 5, y: 3 },
]

describe('where a group’s name belongs', () => {
  const named = (points: readonly (readonly [x: number, y: number])[], group = 0) =>
    groupHeads({ xs: points.map(([x]) => x), ys: points.map(([, y]) => y), groups: points.map(() => group) }, centres)

  it('is over the middle of the half that lies closest together, at its upper edge', () => {
    const [head] = named(Array.from({ length: 100 }, (_, at) => [7, at]))
    expect(head).toEqual({ x: 7, y: 28 })
  })

  it('is over the larger of two clouds, not in the gap between them', () => {
    const [left, right] = [
      Array.from({ length: 60 }, () => [0, 40] as const),
      Array.from({ length: 40 }, () => [90, 40] as const),
    ]
    expect(named([...left, ...right])[0]).toEqual({ x: 0, y: 40 })
  })

  it('is not pushed away by a straggler', () => {
    const [head] = named([[0, -900], ...Array.from({ length: 99 }, () => [0, 40] as const)])
    expect(head).toEqual({ x: 0, y: 40 })
  })

  it('stays with the points of a group of a hundred thousand', () => {
    const [head] = named(Array.from({ length: 100_000 }, (_, at) => [3, 40 + (at % 7)]))
    expect(head?.x).toBe(3)
    expect(head?.y).toBeLessThanOrEqual(43)
  })

  it('is the centre where a group has no points, whatever lies elsewhere', () => {
    expect(named([[-5, -5]], -1)).toEqual(centres)
  })
})
