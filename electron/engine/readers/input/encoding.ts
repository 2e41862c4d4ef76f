import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'

/** Encodings of dense non-Latin scripts, which chardet tells apart well; Latin ones it confuses with each other. */
const nonLatin = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GB18030', 'Big5', 'windows-1251', 'KOI8-R', 'windows-1253'])

/**
 * The encoding of a text by byte-order mark, NUL bytes, strict UTF-8, then chardet for scripts
 * other than Latin, else windows-1252.
 * @param bytes the head of the file
 * @param whole whether that is all of it; if not, a character cut at the end is forgiven
 * @returns a WHATWG name
 */
export function guessEncoding(bytes: Buffer, whole: boolean): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideByNuls(bytes.subarray(0, 4096))
  if (wide !== null) return wide
  if (isUtf8(whole ? bytes : withoutCutCharacter(bytes))) return 'utf-8'
  return nonLatinGuess(bytes) ?? 'windows-1252'
}

function wideByNuls(start: Buffer): string | null {
  let even = 0
  let odd = 0
  for (let at = 0; at < start.length; at++) {
    if (start[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const many = start.length * 0.15
  if (odd > many && odd > even * 4) return 'utf-16le'
  if (even > many && even > odd * 4) return 'utf-16be'
  return null
}

/** Takes an unfinished UTF-8 sequence (at most three bytes) off the end. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back)
    if (byte < 0x80) return bytes
  }
  return bytes
}

function nonLatinGuess(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 64 * 1024)
  let high = 0
  for (const byte of start) if (byte >= 0x80) high++
  if (high < start.length * 0.2) return null
  const best = chardet.analyse(start)[0]
  return best !== undefined && best.confidence >= 50 && nonLatin.has(best.name) ? best.name.toLowerCase() : null
}
