import { describe, expect, it } from 'vitest'
import { draftOf, dropped, moved, obstacleTo, renamed } from '../../../renderer/src/screens/theme/split-draft.ts'

const proposed = draftOf({
  parts: [
    { label: 'Exports', keywords: ['export'], comments: ['a', 'b', 'c'], examples: ['c'] },
    { label: 'Reports', keywords: [], comments: ['d'], examples: [] },
  ],
  rest: ['e'],
})
const [exports, reports] = proposed.parts
const commentsOf = (draft: typeof proposed) => [...draft.parts.map(({ comments }) => comments), draft.rest]

describe('a split that is being shaped', () => {
  it('has what stands for a part first', () => {
    expect(exports?.comments).toEqual(['c', 'a', 'b'])
  })

  it('moves comments between parts, and back into the theme, each to one place only', () => {
    const there = moved(proposed, new Set(['a', 'e']), reports?.key ?? '')
    expect(commentsOf(there)).toEqual([['c', 'b'], ['a', 'e', 'd'], []])
    expect(commentsOf(moved(there, new Set(['d', 'c']), null))).toEqual([['b'], ['a', 'e'], ['d', 'c']])
  })

  it('leaves the comments of a dropped part in the theme', () => {
    expect(commentsOf(dropped(proposed, exports?.key ?? ''))).toEqual([['d'], ['e', 'c', 'a', 'b']])
  })

  it('cannot be made while a part has no name, or the name of another', () => {
    expect(obstacleTo(proposed)).toBeNull()
    expect(obstacleTo(renamed(proposed, reports?.key ?? '', '  '))).toBe('Every part needs a name.')
    expect(obstacleTo(renamed(proposed, reports?.key ?? '', 'exports '))).toBe('Two parts have the same name.')
  })

  it('cannot be made of nothing', () => {
    const empty = moved(proposed, new Set(['a', 'b', 'c', 'd']), null)
    expect(obstacleTo(empty)).toBe('No part holds a comment.')
  })
})
