/** A piece of RTF: a control word with its number, a byte written as \'hh, a brace, or characters as they stand. */
export type RtfToken =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly text: string }

const controlWord = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy
const hexByte = /\\'([0-9a-f]{2})/iy
const plainText = /[^\\{}\r\n]+/y

/**
 * Cuts RTF into tokens (Rich Text Format Specification 1.9.1). Line ends of the file mean nothing; the bytes of \bin
 * are passed over.
 * @param source the bytes of the file, one character each
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const char = source.charAt(at)
    if (char === '\r' || char === '\n') at++
    else if (char === '{' || char === '}') {
      at++
      yield { type: char === '{' ? 'open' : 'close' }
    } else if (char !== '\\') {
      const text = matchAt(plainText, source, at)?.[0] ?? char
      at += text.length
      yield { type: 'text', text }
    } else {
      const byte = matchAt(hexByte, source, at)
      const word = byte === null ? matchAt(controlWord, source, at) : null
      if (byte !== null) {
        at += byte[0].length
        yield { type: 'byte', byte: Number.parseInt(byte[1] ?? '0', 16) }
      } else if (word !== null) {
        const value = word[2] === undefined ? null : Number(word[2])
        at += word[0].length
        if (word[1] === 'bin') at += Math.max(0, value ?? 0)
        else yield { type: 'word', name: word[1] ?? '', value }
      } else {
        yield { type: 'word', name: source.charAt(at + 1), value: null }
        at += 2
      }
    }
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
