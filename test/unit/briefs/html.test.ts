import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefOptionsSchema } from '#shared/contract/briefs.ts'
import { buildBrief } from '#engine/briefs/build.ts'
import { renderHtml } from '#engine/briefs/html.ts'
import { briefInput, priority, quotation } from './brief-input.ts'
import { nastyText } from './nasty-text.ts'

const options = briefOptionsSchema.parse({})

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' }

/** The text of an element's content, as a browser would show it. */
const textOf = (html: string): string => {
  if (html.includes('<')) throw new Error(`There is an element inside: ${html}`)
  return html.replace(/&([^;]*);/g, (entity, name: string) => named[name] ?? entity)
}

const wordsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="words">([^]*?)<\/span>/g)].map((match) => textOf(match[1] ?? ''))

describe('the brief as a web page', () => {
  it('gives back every character of a quotation', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const html = renderHtml({
          title: 'T',
          runningFoot: '',
          blocks: [{ type: 'quotation', text, voice: 'customer', source: 'E-0001' }],
        })
        expect(wordsIn(html)).toEqual([text])
      }),
    )
  })

  it('holds no script, no handler, no address to fetch and no style attribute, whatever is quoted', () => {
    const attack = '<img src=x onerror=alert(1)> </style><script>alert(1)</script> javascript: style="x"'
    const input = briefInput({
      workspace: attack,
      priorities: [
        priority({ title: attack, outcome: attack, quotations: [quotation({ text: attack, segment: [attack] })] }),
      ],
    })
    const html = renderHtml(buildBrief(input, options))
    const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
    expect(tags.filter((tag) => /^<\/?(script|img|link|iframe|object|a)\b/i.test(tag))).toEqual([])
    expect(tags.filter((tag) => /\s(on\w+|style|src|href)=/i.test(tag))).toEqual([])
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).not.toMatch(/url\(|@import/)
  })

  it('gives each priority its own page and numbers the pages', () => {
    const html = renderHtml(buildBrief(briefInput(), options))
    expect(html.match(/<section class="page">/g)).toHaveLength(5)
    expect(html).toContain('<span>Ledger Cloud · Q1 2027</span> <span>2 of 5</span>')
  })

  it('marks reported words apart from customers’ own', () => {
    const html = renderHtml(buildBrief(briefInput(), options))
    expect(html).toContain(
      '<blockquote class="reported"><p dir="auto"><span class="words">Their security team closed the file that day.</span></p>',
    )
    expect(html).not.toContain('“<span class="words">Their security team')
  })

  it('writes the same bytes for the same input', () => {
    expect(renderHtml(buildBrief(briefInput(), options))).toBe(renderHtml(buildBrief(briefInput(), options)))
  })
})
