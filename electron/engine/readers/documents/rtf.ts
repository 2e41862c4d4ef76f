import type { InputFile } from '../types.ts'
import { damaged, wholeFile, type DocumentText } from './document-text.ts'
import { rtfText } from './rtf-text.ts'

/** The words of a Rich Text document. Pictures, comments and hidden words leave nothing. */
export async function readRtf(file: InputFile): Promise<DocumentText> {
  const bytes = await wholeFile(file)
  const source = bytes.toString('latin1')
  if (!/^\s*\{\\rtf/.test(source)) throw damaged(file, 'rtf', 'it does not begin with {\\rtf')
  return { text: rtfText(source), notes: [] }
}
