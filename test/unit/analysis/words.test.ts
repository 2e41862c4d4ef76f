import { describe, expect, it } from 'vitest'
import { featuresOf } from '#analysis/features.ts'
import { phrasesIn } from '#analysis/phrases.ts'
import { stem, wordsIn } from '#analysis/words.ts'

it('finds words with their places, apostrophes kept inside', () => {
  expect(wordsIn('Wi-Fi isn’t on')).toEqual([
    { word: 'wi', start: 0, end: 2 },
    { word: 'fi', start: 3, end: 5 },
    { word: "isn't", start: 6, end: 11 },
    { word: 'on', start: 12, end: 14 },
  ])
})

it.each([
  ['flights', 'flight'],
  ['delayed', 'delay'],
  ['booking', 'book'],
  ['cancelled', 'cancell'],
  ['companies', 'company'],
  ['boxes', 'box'],
  ["customer's", 'customer'],
  ['status', 'status'],
  ['class', 'class'],
])('stems %s to %s', (word, stemmed) => {
  expect(stem(word)).toBe(stemmed)
})

describe('featuresOf', () => {
  it('gives stems and neighbouring pairs over skipped stop words', () => {
    expect(featuresOf('My cards have not arrived')).toEqual(['card', 'arriv', 'card arriv'])
  })
})

describe('phrasesIn', () => {
  it('names a compound whole, the words in it that say nothing too', () => {
    const text = 'No single sign-on yet'
    expect(phrasesIn(text).map(({ start, end }) => text.slice(start, end))).toContain('single sign-on')
  })

  it('crosses no punctuation and ends in no stop word', () => {
    expect(phrasesIn('late bags, rude staff').map(({ key }) => key)).toEqual([
      'late',
      'late bag',
      'bag',
      'rude',
      'rude staff',
      'staff',
    ])
    expect(phrasesIn('proof of identity').map(({ key }) => key)).toEqual(['proof', 'proof of identity', 'identity'])
  })
})
