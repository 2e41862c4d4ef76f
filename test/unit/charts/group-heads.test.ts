import { describe, expect, it } from 'vitest'
import { groupHeads } from '#shared/charts/group-heads.ts'

const centres = [
  { x: 0, y: 50 },
  { x: 5, y: 3 },
]

describe('where a group’s name belongs', () => {
  it('is over the middle, at the upper edge of the group’s points', () => {
    const ys = Array.from({ length: 100 }, (_, at) => at)
    const [head] = groupHeads({ ys, groups: ys.map(() => 0) }, centres)
    expect(head).toEqual({ x: 0, y: 6 })
  })

  it('is not pushed away by a straggler', () => {
    const ys = [-900, ...Array.from({ length: 99 }, () => 40)]
    const [head] = groupHeads({ ys, groups: ys.map(() => 0) }, centres)
    expect(head).toEqual({ x: 0, y: 40 })
  })

  it('is the centre where a group has no points, whatever lies elsewhere', () => {
    expect(groupHeads({ ys: [-5], groups: [-1] }, centres)).toEqual(centres)
  })
})
