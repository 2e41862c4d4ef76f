/**
 * CommonMark with GitHub's additions, escaped so that a parser gives back every character.
 * Only what could act as markup is escaped, so that the file also reads as text.
 */

const WORD = /[\p{L}\p{N}]/u

const isSpace = (character: string | undefined): boolean => character !== undefined && /[ \t]/.test(character)
const isWord = (character: string | undefined): boolean => character !== undefined && WORD.test(character)

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

function isMarkup(line: string, index: number): boolean {
  const before = line[index - 1]
  const after = line[index + 1]
  switch (line[index]) {
    case '\\':
      return !isWord(after)
    case '`':
    case '|':
      return true
    case '*':
    case '~':
      return !(isSpace(before) && isSpace(after))
    case '_':
      return !(isWord(before) && isWord(after)) && !(isSpace(before) && isSpace(after))
    case '[':
      return after === '^' || after === '!' || /\]\s*[(:[]/.test(line.slice(index))
    case ']':
      return after === '(' || after === '[' || after === ':'
    case '<':
      return /^<([a-z/!?]|\S+>)/i.test(line.slice(index))
    case '&':
      return /^&(#|[a-z][a-z0-9]*;)/i.test(line.slice(index))
    default:
      return false
  }
}

/** What begins a block when it stands first in a line: list, heading, quotation, rule, table. */
function escapeStart(line: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(line)
  if (numbered) return `${numbered[1] ?? ''}\\${line.slice((numbered[1] ?? '').length)}`
  return /^[-+=#>:*_]/.test(line) ? `\\${line}` : line
}

const entities = (characters: string): string => Array.from(characters, entity).join('')

/** Spaces at the edges of a line and carriage returns would be dropped by a parser: they become entities. */
function keepSpaces(line: string): string {
  return line.replace(/^\s+|\s+$|[\r\f\v]/g, entities)
}

function escapeInline(line: string): string {
  let out = ''
  for (let index = 0; index < line.length; index += 1) {
    out += (isMarkup(line, index) ? '\\' : '') + (line[index] ?? '')
  }
  return out
}

/** One line of text, standing first in its block. A line break in it becomes a space: for titles and cells. */
export function markdownLine(text: string): string {
  return keepSpaces(escapeStart(escapeInline(text.replace(/\s*[\r\n]+\s*/g, ' '))))
}

/** Words within a line that something else begins. */
export function markdownInline(text: string): string {
  return escapeInline(text.replace(/\s*[\r\n]+\s*/g, ' '))
}

/** A heading's words: what looks like its closing hashes is kept. */
export function markdownHeading(text: string): string {
  return markdownInline(text.trim()).replace(/(^|\s)(#+)$/, '$1\\$2')
}

/**
 * Text whose every character counts. Lines stay lines by hard breaks.
 * The first line is escaped as one that does not begin its block when `isStart` is false.
 */
export function markdownVerbatim(text: string, isStart: boolean): readonly string[] {
  const [, before = '', body = '', after = ''] = /^(\n*)([^]*?)(\n*)$/.exec(text) ?? []
  const lines = body.split('\n').map((line, index) => {
    const escaped = escapeInline(line)
    return keepSpaces(index > 0 || isStart ? escapeStart(escaped) : escaped)
  })
  const joined = `${entities(before)}${lines.join('\\\n')}${entities(after)}`
  return joined.split('\n')
}
