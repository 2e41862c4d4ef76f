import { expect, it } from 'vitest'
import { formQuality, MOST_QUALITY, mostQuality, WITH_PARTICLE } from '#analysis/label-form.ts'
import { bestFirst, type Guess } from '#analysis/label-order.ts'
import type { WordKind } from '#analysis/word-kinds.ts'

const guessOf = (key: string, most: number, score: number | null, looked: string[] = []): Guess => ({
  key,
  most,
  nearer: () => {
    looked.push(key)
    return score === null ? null : { key, text: key, score, share: 1 }
  },
})

it('gives candidates by their score and equal ones by their key, however much was guessed', () => {
  const order = bestFirst([
    guessOf('third', 9, 2),
    guessOf('first', 5, 4),
    guessOf('none', 7, null),
    guessOf('second b', 3, 3),
    guessOf('second a', 8, 3),
  ])
  const keys = ['first', 'second a', 'second b', 'third']
  expect(Array.from(order, ({ key }) => key)).toEqual(keys)
  expect(Array.from(order, ({ key }) => key)).toEqual(keys)
})

it('looks into no guess that cannot be the best', () => {
  const looked: string[] = []
  const order = bestFirst([
    guessOf('high', 5, 4, looked),
    guessOf('higher', 6, 1, looked),
    guessOf('low', 3, 3, looked),
  ])
  for (const { key } of order) {
    expect(key).toBe('high')
    break
  }
  expect(looked).toEqual(['higher', 'high'])
})

it('bounds how well a phrase can read by its words alone', () => {
  const kinds: WordKind[] = ['noun', 'name', 'adjective', 'past', 'gerund', 'verb', 'particle', 'other']
  const phrases = ['lost bags', 'gate agent', 'not working', 'how long', 'more staff', 'price is the reason', 'bags']
  for (const phrase of phrases) {
    const words = phrase.split(' ').map((word) => ({ word, carries: word.length > 3 }))
    const most = mostQuality(words)
    expect(most + WITH_PARTICLE).toBeLessThanOrEqual(MOST_QUALITY)
    const tagged = kinds.flatMap((one) =>
      kinds.map((other) => formQuality(words.map((word, i) => ({ ...word, kind: i % 2 === 0 ? one : other })))),
    )
    expect(Math.max(...tagged)).toBeLessThanOrEqual(most)
    if (!phrase.includes(' is ') && phrase !== 'how long') expect(Math.max(...tagged)).toBe(most)
  }
})
