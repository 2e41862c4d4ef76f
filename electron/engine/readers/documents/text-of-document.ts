import { ReadError } from '../errors.ts'
import { mostTextBytes, refuseOverLimit } from '../input/limits.ts'
import type { InputFile } from '../types.ts'
import type { DocumentText } from './document-text.ts'
import { readDocx } from './docx.ts'
import { readEml } from './eml.ts'
import { readOdt } from './odt.ts'
import { readPdf } from './pdf.ts'
import { readRtf } from './rtf.ts'

export type DocumentFormat = 'docx' | 'odt' | 'rtf' | 'pdf' | 'eml'

type Reader = (file: InputFile, signal: AbortSignal | undefined) => Promise<DocumentText>

const readers: Readonly<Record<DocumentFormat, Reader>> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  pdf: readPdf,
  eml: readEml,
}

/**
 * The text of a document, to be read like any text: a paragraph is a line (or several) between empty lines, a heading
 * begins with '#', an item of a list with '-'. An e-mail's text begins with its header lines.
 * @throws ReadError in one clear line: 'empty' without words, 'password', 'damaged', 'too-large', 'not-readable'
 */
export async function textOfDocument(
  file: InputFile,
  format: DocumentFormat,
  signal?: AbortSignal,
): Promise<DocumentText> {
  const found = await readers[format](file, signal)
  const text = found.text.replaceAll('\0', '\uFFFD')
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ReadError('empty', `${file.name} has no words in it. Check the file, and import one that has.`, {
      file: file.name,
    })
  }
  refuseOverLimit(file, Buffer.byteLength(text), mostTextBytes)
  return { text, notes: found.notes }
}
