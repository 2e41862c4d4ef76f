import { describe, expect, it } from 'vitest'
import { languageOf } from '#analysis/language.ts'
import { sentencesIn } from '../../fixtures/language/sentences.ts'

describe('the language of a comment', () => {
  const said = Object.entries(sentencesIn).flatMap(([language, texts]) => texts.map((text) => ({ language, text })))

  it('is found in more than nine of ten sentences of 21 languages, and in ten of twelve of each', () => {
    const right = said.filter(({ language, text }) => languageOf(text) === language)
    expect(right.length / said.length).toBeGreaterThan(0.9)
    for (const [language, texts] of Object.entries(sentencesIn))
      expect(texts.filter((text) => languageOf(text) === language).length, language).toBeGreaterThanOrEqual(
        texts.length - 2,
      )
  })

  it('is taken for another only among Danish, Norwegian and Swedish; elsewhere doubt is said', () => {
    const taken = said.filter(({ language, text }) => !['unknown', language].includes(languageOf(text)))
    expect(taken.filter(({ language }) => !['da', 'no', 'sv'].includes(language))).toEqual([])
  })

  it('says nothing of less than three words, of numbers and of names', () => {
    for (const text of ['', 'ok', 'n/a', 'Super service', '12 345 678', '????', 'Contoso Fabrikam Tailspin'])
      expect(languageOf(text), text).toBe('unknown')
  })

  it('is not misled by addresses, handles and hash signs', () => {
    expect(languageOf('The page is down https://der.die.das/und/oder/nicht @wir_sind_hier')).toBe('en')
  })

  it('knows an alphabet by its letters, however short the text', () => {
    expect(languageOf('Хорошо')).toBe('ru')
    expect(languageOf('とても良い')).toBe('ja')
  })

  it('keeps a foreign word in a comment for a foreign word', () => {
    expect(languageOf('The export to Вега works and we are happy with it')).toBe('en')
  })
})
