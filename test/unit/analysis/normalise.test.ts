import { describe, expect, it } from 'vitest'
import { normaliseForVectors, repeatKey } from '#analysis/normalise.ts'

describe('normaliseForVectors', () => {
  it('drops handles, addresses, hash signs, entities and pictographs', () => {
    expect(normaliseForVectors('@acme the #wifi &amp; seats 😀 http://a.b/c  are bad')).toBe('the wifi & seats are bad')
  })

  it('keeps accents, e-mail-like words and other alphabets', () => {
    expect(normaliseForVectors('Très cher, écrit à moi a@b')).toBe('Très cher, écrit à moi a@b')
    expect(normaliseForVectors('対応が遅い')).toBe('対応が遅い')
  })
})

describe('repeatKey', () => {
  it('is the same for texts that differ in case, punctuation and blanks alone', () => {
    expect(repeatKey('Too  expensive!')).toBe(repeatKey('too expensive'))
    expect(repeatKey('too expensive')).not.toBe(repeatKey('not too expensive'))
  })
})
