import { describe, expect, it } from 'vitest'
import { textOfDocument, type DocumentFormat } from '#engine/readers/documents/text-of-document.ts'
import { docxOf, odtOf, pdfOf, wordParagraph, zipOf } from './documents-made.ts'
import { fixture, made, refusal } from './support.ts'

function textOf(name: string, content: string | Uint8Array) {
  const format = name.split('.').at(-1)
  return textOfDocument(made(name, content), documentFormat(format ?? ''))
}

function documentFormat(ending: string): DocumentFormat {
  const format = (['docx', 'odt', 'rtf', 'pdf', 'eml'] as const).find((each) => each === ending)
  if (format === undefined) throw new Error(`no document: ${ending}`)
  return format
}

const doctype = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

describe('Word documents', () => {
  it('keeps paragraphs, line breaks within them, headings, lists and cells', async () => {
    const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
    const { text, notes } = await textOf(
      'note.docx',
      docxOf(
        [
          wordParagraph('Renewal', '<w:pStyle w:val="berschrift1"/>'),
          wordParagraph('Robin Ash  0:15\nIt logged us out.'),
          wordParagraph('Price &amp; terms'),
          wordParagraph('first', bullet),
          wordParagraph('second', bullet),
          `<w:tbl><w:tr>${cell('Kim')}${cell('yes')}</w:tr></w:tbl>`,
        ].join(''),
      ),
    )
    expect(text).toBe(
      '# Renewal\n\nRobin Ash 0:15\nIt logged us out.\n\nPrice & terms\n\n- first\n- second\n\nKim\tyes\n',
    )
    expect(notes).toEqual([])
  })

  it('passes over comments, deleted words and pictures, and puts footnotes at the end', async () => {
    const body = [
      '<w:p><w:r><w:t>The export</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
      '<w:del><w:r><w:delText> never</w:delText></w:r></w:del>',
      '<w:r><w:t> fails.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      '<w:p><w:r><w:drawing/></w:r></w:p>',
    ].join('')
    const { text, notes } = await textOf(
      'note.docx',
      docxOf(body, {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${wordParagraph('Since March.')}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments><w:comment w:id="0">${wordParagraph('who says so')}</w:comment></w:comments>`,
      }),
    )
    expect(text).toContain('The export[1] fails.')
    expect(text).toContain('Since March.')
    expect(text).not.toMatch(/never|who says so|↑/)
    expect(notes).toEqual(['Comments in the margin of the document are not read.'])
  })

  it('refuses one whose XML declares entities', async () => {
    expect(await refusal(textOf('bomb.docx', docxOf(wordParagraph('&b;'), {}, doctype)))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/^bomb\.docx declares an XML document type/),
    })
  })

  it('refuses a cut one, a zip that is none and a locked one, each in one line', async () => {
    const whole = docxOf(wordParagraph('words'))
    const cut = await refusal(textOf('cut.docx', whole.subarray(0, whole.length - 60)))
    expect(cut).toMatchObject({ name: 'ReadError', code: 'damaged' })
    const broken = await refusal(textOf('broken.docx', docxOf('<w:p><w:r>')))
    expect(broken).toMatchObject({ name: 'ReadError', code: 'damaged' })
    expect(await refusal(textOf('other.docx', zipOf({ 'a.txt': 'x' })))).toMatchObject({ code: 'damaged' })
    const locked = await refusal(textOf('locked.docx', zipOf({ 'word/document.xml': 'x' }, 1)))
    expect(locked).toMatchObject({
      code: 'password',
      message: 'locked.docx has a password. Save it without one and import that.',
    })
  })

  it('refuses one without words', async () => {
    expect(await refusal(textOf('empty.docx', docxOf('<w:p/>')))).toMatchObject({ code: 'empty' })
  })
})

describe('OpenDocument texts', () => {
  it('keeps paragraphs, breaks, tabs, spaces, headings, lists and cells', async () => {
    const { text } = await textOf(
      'note.odt',
      odtOf(
        [
          '<text:h text:outline-level="1">Renewal</text:h>',
          '<text:p>Robin Ash<text:s text:c="2"/>0:15<text:line-break/>It <text:span>logged</text:span> us\n out.</text:p>',
          '<text:list><text:list-item><text:p>first</text:p></text:list-item><text:list-item><text:p>second</text:p></text:list-item></text:list>',
          '<table:table><table:table-row><table:table-cell><text:p>Kim</text:p></table:table-cell><table:table-cell><text:p>yes<text:tab/>no</text:p></table:table-cell></table:table-row></table:table>',
        ].join(''),
      ),
    )
    expect(text).toBe('# Renewal\n\nRobin Ash  0:15\nIt logged us out.\n\n- first\n- second\n\nKim\tyes\tno\n')
  })

  it('passes over comments, tracked changes and titles of pictures, and puts footnotes at the end', async () => {
    const { text, notes } = await textOf(
      'note.odt',
      odtOf(
        [
          '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>',
          '<text:p>The export<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since March.</text:p></text:note-body></text:note>',
          '<office:annotation><text:p>who says so</text:p></office:annotation> fails.',
          '<draw:frame><svg:title>logo</svg:title></draw:frame></text:p>',
        ].join(''),
      ),
    )
    expect(text).toBe('The export fails.\n\nSince March.\n')
    expect(notes).toEqual(['Comments in the margin of the document are not read.'])
  })

  it('refuses a locked one, one that declares entities and malformed XML', async () => {
    const locked = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusal(textOf('locked.odt', odtOf('x', locked)))).toMatchObject({ code: 'password' })
    expect(await refusal(textOf('bomb.odt', odtOf('<text:p>&b;</text:p>', '', doctype)))).toMatchObject({
      code: 'damaged',
    })
    expect(await refusal(textOf('bad.odt', odtOf('<text:p>no end')))).toMatchObject({ code: 'damaged' })
  })
})

describe('Rich Text', () => {
  const header = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\*\generator X;}{\info{\title secret}}`

  it('reads code pages, Unicode with its stand-ins, breaks and escaped braces', async () => {
    const { text } = await textOf(
      'note.rtf',
      `${header}\\f0 caf\\'e9 \\u8364?50 \\{a\\} \\\\\\par\nsecond\\line third\\tab end\\par {\\f1 \\'ef\\'f0\\'e8\\'e2\\'e5\\'f2}\\par \\uc2\\u8220\\'22\\'22x\\par \\u-10179?\\u-8704?}`,
    )
    expect(text).toBe('café €50 {a} \\\n\nsecond\nthird\tend\n\nпривет\n\n“x\n\n😀\n')
  })

  it('leaves out tables of fonts, pictures, codes of fields, comments and hidden words', async () => {
    const { text } = await textOf(
      'note.rtf',
      String.raw`${header}{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the link}} {\v hidden }{\*\annotation no}shown}`,
    )
    expect(text).toBe('the link shown\n')
  })

  it('reads one that is cut in the middle of a group, and passes binary data over', async () => {
    expect((await textOf('cut.rtf', `${header}{\\pict\\bin5 }}}}} 12}words {and more`)).text).toBe('words and more\n')
  })

  it('refuses a text that is none', async () => {
    expect(await refusal(textOf('no.rtf', 'words'))).toMatchObject({ code: 'damaged' })
  })
})

describe('PDF', () => {
  it('reads lines and paragraphs by their places', async () => {
    const { text, notes } = await textOf(
      'note.pdf',
      pdfOf([
        ['Call with Northwind', '', 'They like the planning board', 'and wait for exports (CSV).', 'Next year more.'],
      ]),
    )
    expect(text).toBe(
      'Call with Northwind\n\nThey like the planning board\nand wait for exports (CSV).\nNext year more.\n',
    )
    expect(notes).toEqual([])
  })

  it('leaves out running heads and page numbers, and says so', async () => {
    const pages = ['one', 'two', 'three', 'four'].map((word, at) => [
      'Northwind 2026',
      `Page ${word} text`,
      `${at + 1}`,
    ])
    const { text, notes } = await textOf('note.pdf', pdfOf(pages))
    expect(text).toBe('Page one text\n\nPage two text\n\nPage three text\n\nPage four text\n')
    expect(notes).toEqual(['Running heads and page numbers are left out.'])
  })

  it('refuses pages of pictures alone, a cut one and a locked one', async () => {
    expect(await refusal(textOf('scan.pdf', pdfOf([[]])))).toMatchObject({
      code: 'empty',
      message: expect.stringMatching(/^scan\.pdf holds pictures of pages and no text\./),
    })
    expect(await refusal(textOf('cut.pdf', '%PDF-1.7\n1 0 obj\n'))).toMatchObject({ code: 'damaged' })
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
    const locked = pdfOf([['words']])
      .toString('latin1')
      .replace('/Root', `${lock} /Root`)
    expect(await refusal(textOf('locked.pdf', Buffer.from(locked, 'latin1')))).toMatchObject({ code: 'password' })
  })
})

describe('e-mails as text', () => {
  it('gives header lines, the decoded body and the names of attachments', async () => {
    const { text, notes } = await textOfDocument(fixture('documents/multipart.eml'), 'eml')
    expect(text).toMatch(
      /^From: Röbin Ash <robin\.ash@northwind\.example>\nTo: Ode Kim <kim@ours\.example>, sam@ours\.example\nSubject: Export problem…\nDate: Mon, 12 Oct 2026 10:22:00 \+0200\n\nHi Kim,/,
    )
    expect(text).toContain('Could you fix it?')
    expect(notes).toEqual(['Attachments are not read: shot.pdf. Save them and import them by themselves.'])
  })

  it('reads the words of a mail in HTML alone', async () => {
    const { text } = await textOf(
      'a.eml',
      'From: a@b.example\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>One<br>two</p><ul><li>three</li></ul><blockquote><p>four</p></blockquote><script>bad()</script>',
    )
    expect(text).toContain('\n\nOne\ntwo\n\n- three\n\n> four\n')
    expect(text).not.toMatch(/bad|p\{\}/)
  })

  it('refuses one whose elements stand within each other without end', async () => {
    const html = `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}words`
    expect(await refusal(textOf('deep.eml', html))).toMatchObject({ code: 'damaged' })
  })

  it('reads letters of a pasted mail that names no encoding', async () => {
    expect((await textOf('a.eml', 'From: a@b.example\nTo: c@d.example\n\nL’export à Köln')).text).toContain(
      'L’export à Köln',
    )
  })
})
