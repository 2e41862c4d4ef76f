import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '#shared/contract/coding.ts'
import { codedStretches, inLanes } from '../../../renderer/src/screens/evidence/coded-stretches.ts'
import { selectedSpan, type WordsNode } from '../../../renderer/src/screens/evidence/selected-span.ts'

const text = (words: string): WordsNode => ({ nodeValue: words, childNodes: [] })
const element = (...childNodes: readonly WordsNode[]): WordsNode => ({ nodeValue: null, childNodes })
type Place = readonly [node: WordsNode, offset: number]
const range = ([startContainer, startOffset]: Place, [endContainer, endOffset]: Place) => ({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
})

describe('the words selected in a passage', () => {
  const [before, comment, inner, after] = [text('Well. '), text('The export '), text('fails 😀'), text(' again')]
  const marked = element(comment, element(inner))
  const words = element(before, marked, after)

  it('are found through the nodes that they are split into, in UTF-16', () => {
    expect(selectedSpan(words, range([before, 2], [comment, 3]))).toEqual({ start: 2, end: 9 })
    expect(selectedSpan(words, range([inner, 6], [after, 1]))).toEqual({ start: 23, end: 26 })
  })

  it('are found where the range counts children instead of letters', () => {
    expect(selectedSpan(words, range([words, 0], [words, 3]))).toEqual({ start: 0, end: 31 })
    expect(selectedSpan(words, range([marked, 1], [words, 2]))).toEqual({ start: 17, end: 25 })
  })

  it('end at the edge of the passage when the selection goes on beyond it', () => {
    const next = text('Next')
    expect(selectedSpan(words, range([after, 1], [next, 0]))).toEqual({ start: 26, end: 31 })
    expect(selectedSpan(words, range([next, 1], [before, 4]))).toEqual({ start: 0, end: 4 })
  })

  it('are none where the selection is elsewhere or empty', () => {
    const next = text('Next')
    expect(selectedSpan(words, range([next, 0], [next, 2]))).toBeNull()
    expect(selectedSpan(words, range([before, 3], [before, 3]))).toBeNull()
    expect(selectedSpan(words, range([next, 1], [before, 0]))).toBeNull()
  })

  it('are the same however the passage is split', () => {
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (said, one, other) => {
        const nodes = said.map(text)
        const split = element(...nodes.map((node, nth) => (nth % 2 === 0 ? node : element(element(node)))))
        const length = said.join('').length
        const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b)
        const placeOf = (offset: number): Place => {
          let rest = offset
          for (const node of nodes) {
            const size = node.nodeValue?.length ?? 0
            if (rest <= size) return [node, rest]
            rest -= size
          }
          return [split, nodes.length]
        }
        expect(selectedSpan(split, range(placeOf(start), placeOf(end)))).toEqual(start < end ? { start, end } : null)
      }),
    )
  })
})

const coding = (start: number, end: number): Coding => ({
  id: `k${start}-${end}`,
  passage: '0',
  start,
  end,
  theme: { id: 't1', label: 'Exports', colour: 0 },
  memo: '',
  coder: '',
  at: '2026-10-12T09:00:00.000Z',
})

describe('coded words', () => {
  it('that overlap are drawn on different lines, and a line is taken again once it is free', () => {
    const lanes = inLanes([coding(0, 10), coding(4, 12), coding(10, 20)])
    expect(lanes.map(({ id, lane }) => [id, lane])).toEqual([
      ['k0-10', 0],
      ['k4-12', 1],
      ['k10-20', 0],
    ])
  })

  it('are cut where a coding begins or ends, letter for letter', () => {
    const codings = inLanes([coding(2, 9), coding(6, 30)])
    const stretches = codedStretches({ at: 4, text: 'abcdefgh' }, codings)
    expect(stretches.map(({ at, text, codings }) => [at, text, codings.length])).toEqual([
      [4, 'ab', 1],
      [6, 'cde', 2],
      [9, 'fgh', 1],
    ])
  })

  it('are left whole where nothing is coded', () => {
    expect(codedStretches({ at: 5, text: 'abc' }, inLanes([coding(0, 5), coding(8, 9)]))).toEqual([
      { at: 5, text: 'abc', codings: [] },
    ])
  })
})
