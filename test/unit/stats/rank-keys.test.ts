import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRankKeys, rankAppended, rankBetween, rankMoved } from '#shared/domain/rank-keys.ts'

const inOrder = (keys: readonly string[]) => keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)

describe('rank keys', () => {
  it('find a place at the start, at the end and between', () => {
    const only = rankBetween(null, null)
    const first = rankBetween(null, only)
    const last = rankBetween(only, null)
    expect(inOrder([first, rankBetween(first, only), only, rankBetween(only, last), last])).toBe(true)
  })

  it('append in order', () => {
    const keys = rankAppended(null, 200)
    expect(keys).toHaveLength(200)
    expect(inOrder([...keys, ...rankAppended(keys.at(-1) ?? null)])).toBe(true)
  })

  it('refuse where there is no room, rather than swap or repeat', () => {
    const [first = '', second = ''] = rankAppended(null, 2)
    expect(() => rankBetween(first, first)).toThrow(/no place between/)
    expect(() => rankBetween(second, first)).toThrow(/no place between/)
  })

  it('stay in order and unique under any moves', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 200 })
    fc.assert(
      fc.property(moves, (some) => {
        let rows = rankAppended(null, 8).map((key, name) => ({ key, name }))
        for (const [from, to] of some) {
          const names = rows.map(({ name }) => name)
          const [moved] = names.splice(from, 1)
          names.splice(to, 0, moved ?? -1)
          const key = rankMoved(
            rows.map((row) => row.key),
            from,
            to,
          )
          rows = rows.map((row, at) => (at === from ? { ...row, key } : row))
          rows.sort((x, y) => compareRankKeys(x.key, y.key))
          expect(rows.map(({ name }) => name)).toEqual(names)
          expect(inOrder(rows.map((row) => row.key))).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('make room a thousand times between the same two', () => {
    let [low = '', high = ''] = rankAppended(null, 2)
    for (let time = 0; time < 1000; time++) {
      const middle = rankBetween(low, high)
      expect(low < middle && middle < high).toBe(true)
      if (time % 2 === 0) low = middle
      else high = middle
    }
  })
})
