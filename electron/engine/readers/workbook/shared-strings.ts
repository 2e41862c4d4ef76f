import type { InputFile } from '../types.ts'
import { readXml } from './xml.ts'

/** The texts that cells of type 's' point to, in order. Formatting and phonetic hints are dropped. */
export async function readSharedStrings(file: InputFile, bytes: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let phonetic = 0
  await readXml(file, bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') inText = phonetic === 0
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text))
      else if (name === 'rPh') phonetic--
      else if (name === 't') inText = false
    },
    text: (more) => {
      if (inText) text += more
    },
  })
  return texts
}

/** Characters that XML cannot hold are written as `_x000D_`, and an underscore before such a word as `_x005F_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16))
    return char === '\0' ? '\uFFFD' : char
  })
}
