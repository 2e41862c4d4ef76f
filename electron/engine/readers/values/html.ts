import { Parser } from 'htmlparser2'

const lineEnding = new Set('br|p|div|li|tr|h1|h2|h3|h4|h5|h6|blockquote|ul|ol|table|section|article|pre'.split('|'))
const inline = new Set(
  'a|abbr|b|big|body|center|code|col|em|font|head|hr|html|i|img|ins|del|kbd|label|mark|meta|q|s|small|span|strike|strong|sub|sup|tbody|td|tfoot|th|thead|title|tt|u|var'.split(
    '|',
  ),
)
const unseen = new Set(['script', 'style', 'head', 'title'])
const isKnown = (name: string): boolean => inline.has(name) || unseen.has(name)
const tagNames = [...lineEnding, ...inline].join('|')
const knownTag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*|\\s*/)?>`, 'i')
const breakingTag = new RegExp(`</?(?:${[...lineEnding].join('|')})(?:\\s[^<>]*|\\s*/)?>`, 'i')
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i

/** Whether a text holds tags or entities of HTML; "a < b" and "<our product>" are words. */
export function looksLikeHtml(text: string): boolean {
  return (text.includes('<') && knownTag.test(text)) || (text.includes('&') && entity.test(text))
}

/**
 * The words of a text that holds HTML: tags go, entities become their characters, paragraphs and `<br>` end lines.
 * Tags that HTML does not know stay, as does every text without HTML. White space folds as in a page only where tags
 * end lines; elsewhere the line ends are the writer's.
 */
export function plainText(text: string): string {
  if (!looksLikeHtml(text) || swallowsWords(text)) return text
  const hasLines = breakingTag.test(text)
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentag(name) {
      if (unseen.has(name)) hidden += 1
      if (lineEnding.has(name)) parts.push('\n')
      else if (!isKnown(name)) parts.push(text.slice(parser.startIndex, parser.endIndex + 1))
    },
    onclosetag(name, isImplied) {
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
      if (lineEnding.has(name)) parts.push(name === 'br' ? '' : '\n')
      else if (!isKnown(name) && !isImplied) parts.push(text.slice(parser.startIndex, parser.endIndex + 1))
    },
    onprocessinginstruction(name) {
      if (name !== '!doctype') parts.push(text.slice(parser.startIndex, parser.endIndex + 1))
    },
    ontext(data) {
      if (hidden === 0) parts.push(hasLines ? data.replace(/[ \t\r\n\f]+/g, ' ') : data)
    },
  })
  parser.write(text)
  parser.end()
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A script or a comment without an end would take the rest of the words with it. */
function swallowsWords(text: string): boolean {
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return true
  const small = text.toLowerCase()
  for (const name of unseen) if (small.lastIndexOf(`<${name}`) > small.lastIndexOf(`</${name}`)) return true
  return false
}
