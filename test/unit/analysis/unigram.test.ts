import { expect, it } from 'vitest'
import { createUnigram } from '#analysis/unigram.ts'

// Ids are line numbers: 6 = “▁car”, 7 = “▁card”, 8 = “d”, 9 = “s”, 10 = “▁”, 11 = “:)”.
const vocabulary = ['', '', '', '', '', '', '▁car\t-2', '▁card\t-3', 'd\t-2', 's\t-1', '▁\t-4', ':)\t-2'].join('\n')
const tokenise = createUnigram(vocabulary, 4)

it('takes the cut with the highest sum of log probabilities', () => {
  // “▁card” + “s” = −4; “▁car” + “d” + “s” = −5.
  expect([...tokenise('cards').ids]).toEqual([7, 9])
})

it('leaves unknown characters out but counts their place', () => {
  const { ids, positions } = tokenise('cardßs')
  expect([...ids]).toEqual([7, 9])
  expect([...positions]).toEqual([0, 2])
})

it('reads on past a character that only begins a longer subword', () => {
  expect([...tokenise('card:s').ids]).toEqual([7, 9])
})

it('cuts at the longest length the model takes', () => {
  expect(tokenise('ssssssss').ids).toHaveLength(4)
})

it('answers one start token for a text of unknown characters', () => {
  expect([...createUnigram('', 4)('ßß').ids]).toEqual([1])
})
