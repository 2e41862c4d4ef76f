import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quote, standsIn, trimToWords } from '#shared/domain/quotation.ts'

const stored = 'The export failed – twice! Support (client’s team) didn’t call 👍🏽 back for 3.5 days, see [e-mail 2].'

const trimmed = (text: string, part: string) => {
  const start = text.indexOf(part)
  const span = trimToWords(text, { start, end: start + part.length })
  return span && quote(text, span).text
}

describe('a quotation', () => {
  it('is the stored text at its span, character for character', () => {
    const quotation = quote(stored, { start: 4, end: 17 })
    expect(quotation).toEqual({ start: 4, end: 17, text: 'export failed' })
    expect(standsIn(quotation, stored)).toBe(true)
  })

  it('no longer stands when one character of the text or of itself changed', () => {
    const quotation = quote(stored, { start: 4, end: 17 })
    expect(standsIn(quotation, stored.replace('export', 'import'))).toBe(false)
    expect(standsIn(quotation, ` ${stored}`)).toBe(false)
    expect(standsIn({ ...quotation, text: 'export failed.' }, stored)).toBe(false)
    expect(standsIn({ start: 4, end: 4, text: '' }, stored)).toBe(false)
  })

  it.each([
    [-1, 4],
    [4, 4],
    [9, 4],
    [0, 1000],
    [0.5, 4],
  ])('does not exist from %d to %d', (start, end) => {
    expect(() => quote(stored, { start, end })).toThrow(/does not lie in a text of/)
  })
})

describe('trimming to whole words', () => {
  it.each([
    ['port failed – twice! Supp', 'failed – twice'],
    [' export failed ', 'export failed'],
    ['The export failed – twice!', 'The export failed – twice!'],
    ['pport (client’s team)', 'client’s team)'],
    ['(client’s team)', '(client’s team)'],
    ['s team) didn', 'team'],
    ['call 👍', 'call'],
    ['call 👍🏽', 'call 👍🏽'],
    ['for 3', 'for'],
    ['3.5 days, see [e-mail', '3.5 days, see'],
    ['see [e-mail 2].', 'see [e-mail 2].'],
  ])('makes %j into %j', (part, whole) => {
    expect(trimmed(stored, part)).toBe(whole)
  })

  it('leaves nothing of half a word, of white space and of an empty span', () => {
    expect(trimmed(stored, 'xpor')).toBeNull()
    expect(trimmed('one   two', '  ')).toBeNull()
    expect(trimToWords(stored, { start: 3, end: 3 })).toBeNull()
    expect(trimToWords('', { start: 0, end: 0 })).toBeNull()
  })

  it('may cut between any two characters of a script without spaces', () => {
    expect(trimmed('出力が遅いです。', '力が遅い')).toBe('力が遅い')
  })

  it('takes a word with accents made of two characters whole', () => {
    expect(trimmed('le de\u0301lai est long', 'le de')).toBe('le')
  })

  const text = fc
    .array(
      fc.constantFrom(
        'word',
        'don’t',
        ' ',
        '  ',
        ',',
        '. ',
        '(',
        '”',
        '3.5',
        '[phone 1]',
        '👩‍💻',
        '🇫🇷',
        'é',
        '漢字',
        '\n',
        '-',
        '𝒳',
      ),
      {
        maxLength: 20,
      },
    )
    .map((parts) => parts.join(''))

  it('stays inside the span, is the same when done again, and never splits a pair', () => {
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (some, one, other) => {
        const span = { start: Math.min(one, other, some.length), end: Math.min(Math.max(one, other), some.length) }
        const once = trimToWords(some, span)
        if (once === null) return
        expect(once.start).toBeGreaterThanOrEqual(span.start)
        expect(once.end).toBeLessThanOrEqual(span.end)
        expect(trimToWords(some, once)).toEqual(once)
        const { text: words } = quote(some, once)
        expect(words).toBe(words.trim())
        expect(() => encodeURIComponent(words)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
