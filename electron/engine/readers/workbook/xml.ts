import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'

export interface XmlHandlers {
  /** Names come without their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Sloppy exporters write control characters that XML forbids; they are read as they are. */
const forgiven = /disallowed character/

/**
 * A parser for one XML part of a workbook, fed in pieces.
 * @throws ReadError 'damaged' for XML that is cut short or malformed, and for a document type (which no workbook has,
 * and whose entities can grow without end)
 */
export class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  #decoder: TextDecoder | null = null

  constructor(file: InputFile, { open, close, text }: XmlHandlers) {
    this.#parser.on('doctype', () => {
      throw new ReadError(
        'damaged',
        `${file.name} declares an XML document type, which no workbook needs, and is not read. Save it as .xlsx again and import that.`,
        { file: file.name },
      )
    })
    this.#parser.on('error', (error) => {
      if (!forgiven.test(error.message)) throw damagedWorkbook(file, error.message)
    })
    this.#parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes))
    if (close !== undefined) this.#parser.on('closetag', (tag) => close(localName(tag.name)))
    if (text !== undefined) {
      this.#parser.on('text', text)
      this.#parser.on('cdata', text)
    }
  }

  write(bytes: Buffer): void {
    this.#decoder ??= new TextDecoder(encodingOf(bytes))
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }))
  }

  close(): void {
    this.#parser.close()
  }
}

/** Reads a whole part at once. */
export async function readXml(file: InputFile, bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(file, handlers)
  for await (const chunk of bytes) reader.write(chunk)
  reader.close()
}

export function damagedWorkbook(file: InputFile, reason: string): ReadError {
  return new ReadError(
    'damaged',
    `${file.name} could not be read as a workbook. Open it in Excel or LibreOffice, save it as .xlsx again and import that.`,
    { file: file.name, reason: reason.slice(0, 200) },
  )
}

/** Some writers prefix every element ('x:row'). */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}
