import { Parser } from 'htmlparser2'
import { TextBuilder } from './text-builder.ts'

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const blocks = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'pre',
  'tr',
  'table',
  'ul',
  'ol',
  'dl',
  'dd',
  'dt',
  'hr',
])
const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg'])

/** Elements within each other: no mail or document has as many, and the parser slows down with each. */
const deepest = 1_000

/**
 * The words of an HTML text: paragraphs parted by empty lines, `<br>` as a line end, headings as '# ', items as '- ',
 * quotations as '> ', cells of a row parted by tabs. Scripts, styles and pictures leave nothing.
 * @throws RangeError for more than 1,000 elements within each other
 */
export function textOfHtml(html: string): string {
  const text = new TextBuilder()
  const stack: string[] = []
  let silence = 0
  let quotes = 0
  let preformatted = 0
  const begin = (mark: string): void => text.begin(mark === '' && quotes > 0 ? '> ' : mark)
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) silence++
      else if (name === 'blockquote') quotes++
      else if (name === 'pre') preformatted++
      if (headings.has(name)) begin('# ')
      else if (name === 'li') begin('- ')
      else if (name === 'br') text.add('\n')
      else if (name === 'td' || name === 'th') text.add('\t')
      else if (blocks.has(name) && !isInside(stack, name)) begin('')
      if (stack.push(name) > deepest) throw new RangeError('elements within each other without end')
    },
    onclosetag(name) {
      const at = stack.lastIndexOf(name)
      if (at !== -1) stack.length = at
      if (silent.has(name)) silence = Math.max(0, silence - 1)
      else if (name === 'blockquote') quotes = Math.max(0, quotes - 1)
      else if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if (headings.has(name) || name === 'li' || name === 'blockquote' || (blocks.has(name) && !isInside(stack, name)))
        begin('')
    },
    ontext(data) {
      if (silence > 0) return
      text.add(preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' '))
    },
  })
  parser.write(html)
  parser.end()
  return text.text
}

/** A paragraph within an item or a cell does not begin a block of its own. */
function isInside(stack: readonly string[], name: string): boolean {
  if (name !== 'p' && name !== 'div') return false
  const last = stack.at(-1)
  return last === 'li' || last === 'td' || last === 'th'
}
