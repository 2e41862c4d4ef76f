import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#engine/briefs/markdown.ts'
import type { Block } from '#engine/briefs/model.ts'
import { nastyText } from './nasty-text.ts'
import { readQuotation } from './read-markdown.ts'

const rendered = (...blocks: readonly Block[]): string => renderMarkdown({ title: 'T', runningFoot: '', blocks })

const quoted = (text: string, voice: 'customer' | 'reported'): string =>
  rendered({ type: 'quotation', text, voice, source: 'E-0001' })

describe('a quotation in Markdown', () => {
  it('gives back every character a customer wrote', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(readQuotation(quoted(text, 'customer'))).toEqual({ words: `“${text}”`, source: '— E-0001' })
      }),
      { numRuns: 500 },
    )
  })

  it('gives back every character of reported words, without quotation marks', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(readQuotation(quoted(text, 'reported')).words).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves plain words as they are, so that the file can be searched', () => {
    const text = 'Support is 5/10 (again!) - file_name lost & $12 gone, [e-mail 1] said; 2 * 3'
    expect(quoted(text, 'customer')).toContain(`> “${text}”\n`)
  })

  it('escapes an entity that stands in the source as text', () => {
    expect(quoted('fish &amp; chips', 'customer')).toContain('“fish \\&amp; chips”')
  })

  it('keeps lines as lines', () => {
    expect(quoted('one\n\n- two', 'customer')).toContain('> “one\\\n> \\\n> \\- two”')
  })
})

describe('the rest of the Markdown', () => {
  it('keeps a bar inside its table cell', () => {
    const table = rendered({
      type: 'table',
      columns: [
        { text: 'File', form: 'text' },
        { text: 'Rows', form: 'number' },
      ],
      rows: [['a|b.csv', '1,200']],
    })
    expect(table).toBe('| File | Rows |\n| --- | ---: |\n| a\\|b.csv | 1,200 |\n')
  })

  it('puts figures in bold', () => {
    expect(
      rendered({
        type: 'facts',
        facts: [
          ['NPS impact ', '−8.7', ' (−11.6 to −5.9)'],
          ['', '7', ' lost deals'],
        ],
      }),
    ).toBe('NPS impact **−8.7** (−11.6 to −5.9) · **7** lost deals\n')
  })

  it('does not let a title become something else', () => {
    expect(rendered({ type: 'heading', level: 2, rank: 1, text: 'Fix *all* of C #' })).toBe(
      '## 1. Fix \\*all\\* of C \\#\n',
    )
    expect(rendered({ type: 'paragraph', text: '- not a list\nnor two lines' })).toBe('\\- not a list nor two lines\n')
  })
})
