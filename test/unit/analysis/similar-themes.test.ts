import { describe, expect, it } from 'vitest'
import { centralSentence } from '#analysis/central-sentence.ts'
import { similarThemes } from '#analysis/similar-themes.ts'
import type { ThemeTerm } from '#analysis/theme-terms.ts'

const terms = (keys: string): readonly ThemeTerm[] =>
  keys.split(' ').map((key, nth) => ({ id: nth, key, share: 0.5 / (nth + 1), lift: 4 }))

describe('themes that say nearly the same', () => {
  const centroids = { rows: 3, columns: 2, data: Float32Array.of(1, 0, 0.8, 0.6, 0, 1) }

  it('have centres that are near and words in common', () => {
    const own = [terms('refund item order late'), terms('refund order item shop'), terms('parking space car lot')]
    expect(similarThemes(centroids, own)).toEqual([[1], [0], []])
  })

  it('are not those that are near alone', () => {
    const own = [terms('refund item order'), terms('transfer declined error'), terms('parking space car')]
    expect(similarThemes(centroids, own)).toEqual([[], [], []])
  })
})

describe('the sentence that describes a theme', () => {
  const refund = terms('refund late item')

  it('is a whole one that holds most of what sets the theme apart', () => {
    const texts = ['I am a customer of many years. The refund for my item is late again.', 'Where is it all gone now']
    expect(centralSentence(texts, refund)).toBe('The refund for my item is late again.')
  })

  it('is never longer than 120 characters', () => {
    const long = `The refund for this item is late ${'and so on '.repeat(12)}`
    expect(centralSentence([long], refund)).toBeNull()
    expect(centralSentence([long, 'they said the refund comes soon'], refund)).toBe('They said the refund comes soon')
  })
})
