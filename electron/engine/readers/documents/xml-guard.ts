import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'

const declaration = Buffer.from('<!DOCTYPE')
const wide = [Buffer.from('<!DOCTYPE', 'utf16le'), Buffer.from('<!DOCTYPE', 'utf16le').swap16()]

/**
 * Refuses XML that declares a document type: no writer of office documents makes one, and its entities can grow
 * without end.
 * @returns how many bytes the XML has
 * @throws ReadError 'damaged'
 */
export async function refuseDocumentType(file: InputFile, bytes: AsyncIterable<Buffer>): Promise<number> {
  let tail = Buffer.alloc(0)
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    const joint = Buffer.concat([tail, chunk])
    if (joint.includes(declaration) || wide.some((form) => joint.includes(form))) throw refusal(file)
    tail = joint.subarray(-2 * declaration.length)
  }
  return length
}

export function refusal(file: InputFile): ReadError {
  return new ReadError(
    'damaged',
    `${file.name} declares an XML document type, which no document needs, and is not read. Open it, save it again and import that.`,
    { file: file.name },
  )
}
