import { describe, expect, it } from 'vitest'
import { centralSentence } from '#analysis/central-sentence.ts'
import type { ThemeTerm } from '#analysis/theme-terms.ts'

const terms = (keys: string): readonly ThemeTerm[] =>
  keys.split(' ').map((key, nth) => ({ id: nth, key, share: 0.5 / (nth + 1), lift: 4 }))

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
