import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#engine/readers/values/html.ts'

describe('HTML in cells', () => {
  it.each([
    ['<p>Slow</p><p>and heavy</p>', 'Slow\n\nand heavy'],
    ['first<br>second<br/>third', 'first\nsecond\nthird'],
    ['AT&amp;T said &quot;no&quot;', 'AT&T said "no"'],
    ['<b>Bold</b>\nand a line of its own', 'Bold\nand a line of its own'],
    ['<div>folds\n   white space</div>', 'folds white space'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\n\ntwo'],
    ['<script>alert(1)</script>words <a href="https://x.example">stay</a>', 'words stay'],
    ['caf&eacute; &#8211; &#x1F44D;', 'café – 👍'],
  ])('reads %j as words', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it.each(['a < b & c > d', '<our product> is fine', 'R&D; and more', 'x <3 y', 'plain'])('leaves %j alone', (text) => {
    expect(plainText(text)).toBe(text)
  })

  it('keeps a tag that HTML does not know beside those it knows', () => {
    expect(plainText('<b>The</b> <Export> button')).toBe('The <Export> button')
  })

  it('keeps the words behind a script or a comment that is never closed', () => {
    expect(plainText('<b>fine</b> <script> but slow')).toContain('but slow')
    expect(plainText('<b>fine</b> <!-- but slow')).toContain('but slow')
  })

  it('finishes with a cell of nothing but spaces, tags or signs', () => {
    for (const piece of [' ', '<b> </b>', '<a ', '&', '<!--', '<p', '&amp;']) {
      expect(plainText(`<b>x</b>${piece.repeat(50_000)}`)).toContain('x')
    }
  })

  it('keeps every word between tags, in order', () => {
    const tag = fc.constantFrom('<p>', '</p>', '<br>', '<b>', '</b>', '<li>', '</div>', '<unknown>', '&nbsp;', ' ')
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, tag), { minLength: 1, maxLength: 20 }), (pairs) => {
        const words = plainText(pairs.map(([text, mark]) => `${text}${mark} `).join(''))
          .replaceAll('<unknown>', ' ')
          .split(/\s+/)
          .filter((text) => text !== '')
        expect(words).toEqual(pairs.map(([text]) => text))
      }),
    )
  })
})
