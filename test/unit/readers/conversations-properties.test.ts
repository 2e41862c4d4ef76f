import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfDocument } from '#engine/readers/documents/text-of-document.ts'
import { ReadError } from '#engine/readers/errors.ts'
import { said } from './conversations-support.ts'
import { made } from './support.ts'

const names = ['Kim Ode', 'Robin Ash', 'Sam (Northwind)', 'Operations manager']
const words = fc.constantFrom(
  'we cannot roll this out',
  'it is slow: very slow',
  'yes',
  'see 10:30 on Monday',
  '# no heading',
  '> quoted',
  '- a bullet',
  '**bold** words',
  'http://x.example/a',
  '__proto__',
)
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...names), words).map(([name, said]) => `${name}: ${said}`) },
  { weight: 2, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '## Part', '00:05:00', '[00:01:02] Kim Ode: so', 'Kim Ode  0:15', '---'),
  },
)

/** The words of a line without what marks its time and its speaker. */
function bare(text: string): string {
  return text
    .replace(/^[#>*\-\s]+/, '')
    .replace(/^\[[\d:]+\]\s*/, '')
    .replace(
      new RegExp(`^(?:${names.map((name) => name.replace(/[()]/g, '\\$&')).join('|')})(?::|\\s+[\\d:]+$)\\s*`),
      '',
    )
    .trim()
}

describe('any text', () => {
  it('ends line by line in a turn, in a block of the note, or aside', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        fc.pre(lines.join('').trim() !== '')
        const { record } = said('call.txt', lines.join('\n'))
        const kept = record.passages.map((passage) => passage.text.replace(/[*_]/g, '')).join('\n')
        for (const text of lines) {
          if (/^[\d:]+$/.test(text) || text === '---') continue
          expect(kept).toContain(bare(text).replace(/[*_]/g, ''))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives comments within their passages and places within the text, in the order of the text', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('call.txt', 'call.md', 'call.eml'),
        (lines, name) => {
          const header = name === 'call.eml' ? ['From: Kim Ode <kim@x.example>', 'Subject: x', ''] : []
          const all = [...header, ...lines]
          const { record } = said(name, all.join('\n'))
          let from = 0
          for (const { place, text, comments } of record.passages) {
            expect(place.from).toBeGreaterThanOrEqual(from)
            expect(place.to).toBeLessThanOrEqual(all.length)
            from = place.from
            for (const { start, end } of comments) {
              expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
              expect(end).toBeGreaterThan(start)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('any document', () => {
  const rtf = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\par ',
        '\\u8364?',
        "\\'e9",
        '\\*',
        '\\fonttbl',
        '\\bin3 ',
        '\\uc0 ',
        'word ',
        '\\',
        '\\v ',
        '\\f1 ',
      ),
    )
    .map((parts) => `{\\rtf1 ${parts.join('')}`)

  it('in RTF is read or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(rtf, async (source) => {
        try {
          await textOfDocument(made('a.rtf', source), 'rtf')
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('of any bytes is read or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('docx', 'odt', 'eml', 'pdf'),
        fc.uint8Array({ maxLength: 200 }),
        async (format, bytes) => {
          try {
            await textOfDocument(made(`a.${format}`, bytes), format)
          } catch (error) {
            expect(error).toBeInstanceOf(ReadError)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
