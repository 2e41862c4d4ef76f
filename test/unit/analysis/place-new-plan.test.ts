import { describe, expect, it } from 'vitest'
import { separated } from '#engine/features/themes/apart.ts'
import { matchThemes } from '#engine/features/themes/carry-over.ts'
import { aligned, spotAmid, type Spot } from '#engine/features/themes/points.ts'

describe('two comments that must stay apart', () => {
  const row = (comment: number, theme: number, strength: number) => ({ comment, theme, strength })

  it('lose the weaker of them where they meet, and nothing else', () => {
    const rows = [row(1, 0, 0.9), row(2, 0, 0.4), row(2, 1, 0.3), row(3, 0, 0.2)]
    expect(separated(rows, [{ one: 1, other: 2 }])).toEqual([row(1, 0, 0.9), row(2, 1, 0.3), row(3, 0, 0.2)])
  })

  it('lose the later one when both are as strong', () => {
    const rows = [row(1, 0, 0.5), row(2, 0, 0.5)]
    expect(separated(rows, [{ one: 1, other: 2 }])).toEqual([row(1, 0, 0.5)])
  })

  it('keep the strongest of three that must all stay apart', () => {
    const rows = [row(1, 0, 0.2), row(2, 0, 0.9), row(3, 0, 0.5)]
    const pairs = [
      { one: 1, other: 2 },
      { one: 1, other: 3 },
      { one: 2, other: 3 },
    ]
    expect(separated(rows, pairs)).toEqual([row(2, 0, 0.9)])
  })
})

describe('a new map', () => {
  const before = new Map<number, Spot>([
    [1, { x: 0, y: 0 }],
    [2, { x: 4, y: 0 }],
    [3, { x: 0, y: 2 }],
    [4, { x: 5, y: 7 }],
  ])
  /** To nine decimals, as comments with x and y. */
  const rounded = (map: ReadonlyMap<number, Spot>): readonly (readonly number[])[] =>
    [...map].map(([comment, { x, y }]) => [comment, Math.round(x * 1e9) / 1e9 + 0, Math.round(y * 1e9) / 1e9 + 0])

  it('that is the old one turned, scaled and shifted is turned back', () => {
    expect(
      rounded(
        aligned(new Map([...before].map(([comment, { x, y }]) => [comment, { x: 3 - 2 * y, y: 2 * x + 1 }])), before),
      ),
    ).toEqual(rounded(before))
  })

  it('that is the old one mirrored is mirrored back', () => {
    expect(
      rounded(aligned(new Map([...before].map(([comment, { x, y }]) => [comment, { x: y + 1, y: x }])), before)),
    ).toEqual(rounded(before))
  })

  it('with nothing in common stays as it is', () => {
    const fresh = new Map([[9, { x: 1, y: 1 }]])
    expect(aligned(fresh, before)).toBe(fresh)
  })

  it('puts a new comment amid those it is like, nearer to the more alike', () => {
    const near = [
      { comment: 1, weight: 1 },
      { comment: 2, weight: 1 },
    ]
    expect(spotAmid({ near }, before)).toEqual({ x: 2, y: 0 })
    expect(spotAmid({ near: [{ comment: 99, weight: 1 }] }, before)).toBeNull()
  })
})

describe('which theme is which', () => {
  const theme = (seq: number, comments: readonly number[]) => ({
    seq,
    label: `Theme ${seq}`,
    members: comments.map((comment) => ({ comment, strength: 1, start: null, end: null })),
  })

  it('is told by the comments both hold, each theme once', () => {
    const matches = matchThemes([theme(7, [1, 2, 3, 4]), theme(8, [5, 6])], [new Set([5, 6, 9]), new Set([1, 2, 3])])
    expect([...matches].map(([at, { seq }]) => [at, seq])).toEqual([
      [1, 7],
      [0, 8],
    ])
  })

  it('finds none where less than half is shared', () => {
    expect(matchThemes([theme(7, [1, 2, 3, 4])], [new Set([1, 8, 9])]).size).toBe(0)
  })
})
