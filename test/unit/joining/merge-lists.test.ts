import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameOrder, mergeLists } from '#engine/features/joining/merge-lists.ts'

const all = () => true

describe('two lists', () => {
  it('become one: what stands in one alone follows what it followed there', () => {
    expect(mergeLists(['a', 'b', 'c'], ['a', 'x', 'b', 'c', 'y'], all)).toEqual(['a', 'x', 'b', 'c', 'y'])
    expect(mergeLists(['m', 'a'], ['n', 'a'], all)).toEqual(['m', 'n', 'a'])
    expect(mergeLists(['b', 'a'], ['a', 'b', 'x'], all)).toEqual(['b', 'x', 'a'])
    expect(mergeLists(['a', 'b'], ['a', 'b'], (key) => key !== 'a')).toEqual(['b'])
    expect(mergeLists([], ['a'], all)).toEqual(['a'])
  })

  it('become the same one, whoever joins, where they agree on what both have', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))
    fc.assert(
      fc.property(list, list, (one, other) => {
        const merged = mergeLists(one, other, all)
        expect(new Set(merged)).toEqual(new Set([...one, ...other]))
        expect(merged).toHaveLength(new Set(merged).size)
        expect(isSameOrder(merged, one)).toBe(true)
        if (isSameOrder(one, other)) expect(mergeLists(other, one, all)).toEqual(merged)
      }),
    )
  })
})
