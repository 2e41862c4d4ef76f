import iconv from 'iconv-lite'
import { codePageOfCharset, usualCodePage } from './rtf-charsets.ts'
import { rtfTokens, type RtfToken } from './rtf-tokens.ts'
import { TextBuilder } from './text-builder.ts'

/** What holds within a pair of braces. */
interface Group {
  readonly silent: boolean
  /** Characters that stand in for a \u, for readers who know no Unicode. */
  readonly fallback: number
  readonly codePage: string
  /** Within the table of fonts: the font being described. */
  readonly font: number | null
}

const silentGroups = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'themedata', 'datastore', 'listtable', 'listoverridetable',
  'rsidtbl', 'generator', 'xmlnstbl', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf',
  'annotation', 'atnid', 'atnauthor', 'fldinst', 'bkmkstart', 'bkmkend', 'pntext', 'filetbl', 'revtbl', 'nonshppict',
  'latentstyles', 'mmathPr', 'wgrffmtfilter', 'template', 'private',
]) // prettier-ignore
const characters: Readonly<Record<string, string>> = {
  line: '\n', lbr: '\n', tab: '\t', cell: '\t', nestcell: '\t', emdash: '—', endash: '–', emspace: ' ', enspace: ' ', qmspace: ' ',
  bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', '~': '\u00a0', _: '\u2011', '-': '',
} // prettier-ignore
const blockEnds = new Set(['par', 'sect', 'page', 'row', 'nestrow', '\n', '\r'])
const deepest = 1_000

/**
 * The words of RTF: paragraphs, line breaks, tabs and characters of any code page. What is in groups for layout,
 * pictures, fields' codes, comments and unknown destinations (`\*`) leaves nothing, nor do hidden and deleted words.
 * @param source the bytes of the file, one character each
 */
export function rtfText(source: string): string {
  const reader = new RtfReader()
  for (const token of rtfTokens(source)) reader.take(token)
  return reader.text
}

class RtfReader {
  readonly #text = new TextBuilder()
  readonly #stack: Group[] = []
  readonly #fonts = new Map<number, string>()
  #group: Group = { silent: false, fallback: 1, codePage: usualCodePage, font: null }
  #usual = usualCodePage
  #bytes: number[] = []
  #toSkip = 0
  #startsGroup = false
  #high: number | null = null

  get text(): string {
    this.#flush()
    return this.#text.text
  }

  take(token: RtfToken): void {
    const starts = this.#startsGroup
    this.#startsGroup = false
    switch (token.type) {
      case 'open':
        this.#open()
        break
      case 'close':
        this.#close()
        break
      case 'byte':
        if (this.#toSkip > 0) this.#toSkip--
        else if (!this.#group.silent) this.#bytes.push(token.byte)
        break
      case 'text':
        this.#plain(token.text)
        break
      case 'word':
        this.#word(token, starts)
    }
  }

  #open(): void {
    this.#flush()
    this.#toSkip = 0
    if (this.#stack.length < deepest) this.#stack.push(this.#group)
    this.#startsGroup = true
  }

  #close(): void {
    this.#flush()
    this.#toSkip = 0
    this.#group = this.#stack.pop() ?? this.#group
  }

  #plain(text: string): void {
    const words = text.slice(Math.min(this.#toSkip, text.length))
    this.#toSkip = Math.max(0, this.#toSkip - text.length)
    if (words === '' || this.#group.silent) return
    for (let at = 0; at < words.length; at++) this.#bytes.push(words.charCodeAt(at))
  }

  #word({ name, value }: Extract<RtfToken, { type: 'word' }>, startsGroup: boolean): void {
    if (name === 'u' && value !== null) {
      this.#unicode(value < 0 ? value + 65_536 : value)
      return
    }
    this.#flush()
    if (name === '*' || silentGroups.has(name)) {
      if (startsGroup || name === 'fonttbl') this.#group = { ...this.#group, silent: true }
    } else if (name === 'uc') this.#group = { ...this.#group, fallback: Math.max(0, value ?? 1) }
    else if (name === 'v' || name === 'deleted') this.#group = { ...this.#group, silent: value !== 0 }
    else if (name === 'ansicpg') this.#usual = known(`cp${value ?? 1252}`)
    else if (name === 'f') this.#font(value ?? 0)
    else if (name === 'fcharset' && this.#group.font !== null) {
      this.#fonts.set(this.#group.font, known(codePageOfCharset(value ?? 0) ?? this.#usual))
    } else if (name === 'plain') this.#group = { ...this.#group, codePage: this.#usual }
    else if (!this.#group.silent) this.#visible(name)
  }

  /** In the table of fonts a font is described, elsewhere it is chosen. */
  #font(number: number): void {
    const codePage = this.#fonts.get(number) ?? this.#usual
    this.#group = this.#group.silent ? { ...this.#group, font: number } : { ...this.#group, codePage }
  }

  #visible(name: string): void {
    if (name === 'pard' || name === 'intbl') return
    if (blockEnds.has(name)) this.#text.end()
    else if (name === '\\' || name === '{' || name === '}') this.#text.add(name)
    else {
      const character = characters[name]
      if (character !== undefined) this.#text.add(character)
    }
  }

  /** Above U+FFFF a character comes as two halves. */
  #unicode(code: number): void {
    this.#flush()
    this.#toSkip = this.#group.fallback
    if (this.#group.silent) return
    if (code >= 0xd800 && code < 0xdc00) this.#high = code
    else {
      const pair = this.#high !== null && code >= 0xdc00 && code < 0xe000
      const text = pair ? String.fromCharCode(this.#high ?? 0, code) : String.fromCharCode(code)
      this.#high = null
      this.#text.add(text)
    }
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    this.#text.add(iconv.decode(Buffer.from(this.#bytes), this.#group.codePage))
    this.#bytes = []
  }
}

function known(codePage: string): string {
  return iconv.encodingExists(codePage) ? codePage : usualCodePage
}
