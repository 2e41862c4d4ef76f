import mammoth from 'mammoth'
import { ReadError } from '../errors.ts'
import { measureZip, refuseOverLimit } from '../input/limits.ts'
import { ZipArchive } from '../input/zip-archive.ts'
import type { InputFile } from '../types.ts'
import { damaged, wholeFile, type DocumentText } from './document-text.ts'
import { textOfHtml } from './html-text.ts'
import { refuseDocumentType } from './xml-guard.ts'

/**
 * The words of a Word document: paragraphs, line breaks in them, headings, lists, cells, footnotes at the end.
 * Pictures, comments and deleted words leave nothing, files it refers to are not opened.
 */
export async function readDocx(file: InputFile): Promise<DocumentText> {
  await measureZip(file)
  const parts = await checkedParts(file)
  const buffer = await wholeFile(file)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: [
          "p[style-name='Quote'] => blockquote > p:fresh",
          "p[style-name='Intense Quote'] => blockquote > p:fresh",
        ],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return { text: textOfHtml(withoutBackLinks(value)), notes: notesOf(parts) }
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(file, 'docx', error)
  }
}

/** Mammoth holds a document's XML as a tree: 8 MB are some 77,000 paragraphs, four seconds and 800 MB. */
const mostXmlBytes = 8 * 1024 * 1024

/** Names of the archive's entries, once its XML is known to hold no document type. */
async function checkedParts(file: InputFile): Promise<readonly string[]> {
  const archive = await ZipArchive.open(file)
  try {
    const names = archive.entries.map((entry) => entry.name)
    if (!archive.has('word/document.xml')) throw damaged(file, 'docx', 'no word/document.xml')
    let xmlBytes = 0
    for (const name of names.filter((each) => /\.(?:xml|rels)$/i.test(each))) {
      xmlBytes += await refuseDocumentType(file, archive.bytesOf(name))
      refuseOverLimit(file, xmlBytes, mostXmlBytes)
    }
    return names
  } finally {
    archive.close()
  }
}

/** Mammoth puts an arrow behind each footnote that leads back to its place. */
function withoutBackLinks(html: string): string {
  return html.replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
}

function notesOf(parts: readonly string[]): readonly string[] {
  return parts.includes('word/comments.xml') ? ['Comments in the margin of the document are not read.'] : []
}
