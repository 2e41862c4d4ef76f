import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '#analysis/sentences.ts'

const cut = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end at full stops, question marks and line breaks', () => {
    expect(cut('The app is slow today. Why does it crash?\nPlease call me back')).toEqual([
      'The app is slow today.',
      'Why does it crash?',
      'Please call me back',
    ])
  })

  it('do not end at abbreviations and decimals', () => {
    expect(cut('Dr. Example waited 2.5 hours, approx. three in all. Then we left early.')).toEqual([
      'Dr. Example waited 2.5 hours, approx. three in all.',
      'Then we left early.',
    ])
  })

  it('keep a very short one with the one before', () => {
    expect(cut('The refund never came. Very bad. I want my money back.')).toEqual([
      'The refund never came. Very bad.',
      'I want my money back.',
    ])
  })

  it('lie in order in the text and hold everything but blanks', () => {
    const pieces = fc.array(fc.constantFrom('word', 'Two words', '. ', '! ', '\n', ' ', 'e.g.', '…', 'ü'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        const spans = sentencesIn(text)
        let before = 0
        let left = ''
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          left += text.slice(before, start)
          before = end
        }
        expect((left + text.slice(before)).trim()).toBe('')
      }),
    )
  })
})
