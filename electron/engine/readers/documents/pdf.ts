import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { damaged, locked, wholeFile, type DocumentText } from './document-text.ts'
import { pageLines, type PdfPiece } from './pdf-lines.ts'
import { withoutRunningLines } from './pdf-pages.ts'

const mostPages = 2_000

/**
 * The words of a PDF by lines, pages parted by an empty line. Lines that stand at the edge of most pages (running
 * heads, page numbers) are left out and said.
 * @throws ReadError 'empty' for pages of pictures alone, 'password', 'damaged', 'too-large' above 2,000 pages
 */
export async function readPdf(file: InputFile, signal: AbortSignal | undefined): Promise<DocumentText> {
  const bytes = await wholeFile(file)
  const pages = await piecesOf(file, bytes, signal)
  const lined = pages.map(pageLines)
  if (lined.every((lines) => lines.length === 0)) {
    throw new ReadError(
      'empty',
      `${file.name} holds pictures of pages and no text. Run it through text recognition (OCR) and import the result.`,
      { file: file.name, pages: pages.length },
    )
  }
  const { pages: kept, left } = withoutRunningLines(lined)
  const empty = lined.filter((lines) => lines.length === 0).length
  return { text: `${kept.map((lines) => lines.join('\n')).join('\n\n')}\n`, notes: notesOf(left, empty) }
}

function notesOf(left: number, empty: number): readonly string[] {
  return [
    ...(left > 0 ? ['Running heads and page numbers are left out.'] : []),
    ...(empty > 0
      ? [`${empty === 1 ? 'One page holds' : `${empty} pages hold`} no text (a picture, or nothing).`]
      : []),
  ]
}

async function piecesOf(
  file: InputFile,
  bytes: Buffer,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PdfPiece[])[]> {
  // Large and seldom needed, so it is loaded by the first PDF.
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    try {
      if (pdf.numPages > mostPages) throw tooManyPages(file, pdf.numPages)
      const pages: PdfPiece[][] = []
      for (let number = 1; number <= pdf.numPages; number++) {
        signal?.throwIfAborted()
        const page = await pdf.getPage(number)
        const { items } = await page.getTextContent()
        pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])))
        page.cleanup()
      }
      return pages
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof ReadError || signal?.aborted === true) throw error
    throw error instanceof Error && error.name === 'PasswordException' ? locked(file) : damaged(file, 'pdf', error)
  }
}

interface TextItem {
  readonly str: string
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
  readonly hasEOL: boolean
}

function pieceOf({ str, width, height, transform, hasEOL }: TextItem): PdfPiece {
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size, endsLine: hasEOL }
}

function tooManyPages(file: InputFile, pages: number): ReadError {
  return new ReadError(
    'too-large',
    `${file.name} has ${pages.toLocaleString('en')} pages; ${mostPages.toLocaleString('en')} is the most that is read. Split it and import the parts.`,
    { file: file.name, pages },
  )
}
