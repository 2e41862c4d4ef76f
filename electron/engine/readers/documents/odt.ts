import { SaxesParser } from 'saxes'
import { ReadError } from '../errors.ts'
import { measureZip } from '../input/limits.ts'
import { ZipArchive } from '../input/zip-archive.ts'
import type { InputFile } from '../types.ts'
import { damaged, locked, type DocumentText } from './document-text.ts'
import { OdtText } from './odt-text.ts'
import { refusal } from './xml-guard.ts'

/**
 * The words of an OpenDocument text: paragraphs, headings, lists, cells, footnotes at the end. Comments, tracked
 * changes and pictures leave nothing.
 */
export async function readOdt(file: InputFile, signal: AbortSignal | undefined): Promise<DocumentText> {
  await measureZip(file)
  const archive = await ZipArchive.open(file)
  try {
    if (!archive.has('content.xml')) throw damaged(file, 'odt', 'no content.xml')
    if (await isEncrypted(archive)) throw locked(file)
    return await readContent(file, archive.bytesOf('content.xml'), signal)
  } finally {
    archive.close()
  }
}

const manifest = 'META-INF/manifest.xml'

async function isEncrypted(archive: ZipArchive): Promise<boolean> {
  if (!archive.has(manifest)) return false
  let tail = ''
  for await (const chunk of archive.bytesOf(manifest)) {
    tail = tail.slice(-40) + chunk.toString('latin1')
    if (tail.includes('encryption-data')) return true
  }
  return false
}

async function readContent(
  file: InputFile,
  bytes: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined,
): Promise<DocumentText> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const content = new OdtText()
  parser.on('doctype', () => {
    throw refusal(file)
  })
  parser.on('error', (error) => {
    throw damaged(file, 'odt', error)
  })
  parser.on('opentag', ({ name, attributes }) => content.open(name, attributes))
  parser.on('closetag', ({ name }) => content.close(name))
  parser.on('text', (text) => content.text(text))
  parser.on('cdata', (text) => content.text(text))
  const decoder = new TextDecoder()
  try {
    for await (const chunk of bytes) {
      signal?.throwIfAborted()
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.close()
  } catch (error) {
    if (error instanceof ReadError || signal?.aborted === true) throw error
    throw damaged(file, 'odt', error)
  }
  return content.result
}
