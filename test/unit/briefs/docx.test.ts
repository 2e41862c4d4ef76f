import fc from 'fast-check'
import mammoth from 'mammoth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fromBuffer } from 'yauzl'
import { briefOptionsSchema } from '#shared/contract/briefs.ts'
import { buildBrief } from '#engine/briefs/build.ts'
import { renderDocx } from '#engine/briefs/docx.ts'
import { briefInput } from './brief-input.ts'
import { nastyText } from './nasty-text.ts'

const brief = buildBrief(briefInput(), briefOptionsSchema.parse({}))

interface Part {
  readonly name: string
  readonly text: string
}

/** Reads a zip's parts; fails where the zip is broken. */
function partsOf(bytes: Uint8Array): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure)
      const parts: Part[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            parts.push({ name: entry.fileName, text: Buffer.concat(chunks).toString('utf8') })
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** What Word shows of the paragraphs in a style, line breaks as newlines. */
function shownIn(documentXml: string, style: string): readonly string[] {
  const paragraphs = documentXml.match(/<w:p>[^]*?<\/w:p>/g) ?? []
  return paragraphs
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:t(?: [^>]*)?\/>/g)]
        .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : unescapeXml(text ?? '')))
        .join(''),
    )
}

const documentXml = async (bytes: Uint8Array): Promise<string> =>
  (await partsOf(bytes)).find((part) => part.name === 'word/document.xml')?.text ?? ''

describe('the brief for Word', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => vi.useRealTimers())

  it('is the same bytes on another day', async () => {
    vi.setSystemTime(new Date('2026-11-30T10:00:00Z'))
    const first = await renderDocx(brief)
    vi.setSystemTime(new Date('2027-03-02T23:59:58Z'))
    expect(Buffer.from(await renderDocx(brief)).equals(first)).toBe(true)
  })

  it('is a zip whose every part can be read, without the date of the day', async () => {
    vi.setSystemTime(new Date('2031-07-08T10:00:00Z'))
    const parts = await partsOf(await renderDocx(brief))
    expect(parts.map((part) => part.name)).toContain('[Content_Types].xml')
    expect(parts.filter((part) => part.text.includes('2031-07-08'))).toEqual([])
  })

  it('has headings of the first and second level and a paragraph for each quotation', async () => {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await renderDocx(brief)) },
      { styleMap: ["p[style-name='Quotation'] => blockquote:fresh"] },
    )
    expect(messages.filter((message) => message.type === 'error')).toEqual([])
    expect(value).toMatch(/<h1>(<a[^>]*><\/a>)?1 {2}Make every export finish<\/h1>/)
    expect(value).toMatch(/<h2>(<a[^>]*><\/a>)?In their words<\/h2>/)
    expect(value).toContain('<blockquote>“I just can’t get it out of the product.”</blockquote>')
    expect(value).not.toContain('“Their security team')
  })

  it('gives back every character of a quotation', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (text) => {
        const bytes = await renderDocx({
          title: 'T',
          runningFoot: '',
          blocks: [{ type: 'quotation', text, voice: 'customer', source: 'E-0001' }],
        })
        expect(shownIn(await documentXml(bytes), 'Quotation')).toEqual([`“${text.replace(/\r\n?/g, '\n')}”`])
      }),
      { numRuns: 40 },
    )
  })

  it('leaves out control characters that would keep Word from opening it', async () => {
    const bytes = await renderDocx({
      title: 'T',
      runningFoot: '',
      blocks: [{ type: 'paragraph', text: 'before\u0001\u000bafter' }],
    })
    expect(await documentXml(bytes)).toContain('beforeafter')
  })
})
