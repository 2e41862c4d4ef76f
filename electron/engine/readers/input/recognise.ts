import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import type { Head } from './head.ts'
import { signatureOf, signatureWords, type Signature } from './signature.ts'
import { ZipArchive } from './zip-archive.ts'

/** What a file is by its bytes. A text still has to be told apart by its words; a bundle is a zip of files. */
export type Nature = 'xlsx' | 'docx' | 'odt' | 'rtf' | 'pdf' | 'text' | 'bundle'

/** The ending of a file's name in lower case without its dot; '' where it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * What a file is, by its first bytes and, of a zip, its entries; never by its name.
 * @throws ReadError 'wrong-ending', 'old-office', 'password', 'damaged', 'too-large' or 'unknown-format', with what to do next
 */
export async function recognise(file: InputFile, head: Head): Promise<Nature> {
  const signature = signatureOf(head.bytes)
  switch (signature) {
    case 'text':
    case 'rtf':
    case 'pdf':
      return signature
    case 'zip':
      return recogniseZip(file)
    default:
      throw refusal(file, signature)
  }
}

async function recogniseZip(file: InputFile): Promise<Nature> {
  const archive = await ZipArchive.open(file)
  try {
    if (archive.has('xl/workbook.xml')) return 'xlsx'
    if (archive.has('word/document.xml')) return 'docx'
    if (archive.has('xl/workbook.bin')) throw notRead(file, 'a binary workbook (.xlsb)', saveAsWorkbook)
    if (archive.has('ppt/presentation.xml')) throw notRead(file, 'a presentation', saveAsText)
    if (archive.has('mimetype') && archive.has('content.xml')) return await recogniseOpenDocument(file, archive)
    return 'bundle'
  } finally {
    archive.close()
  }
}

const longestMimeType = 200

async function recogniseOpenDocument(file: InputFile, archive: ZipArchive): Promise<Nature> {
  let mimeType = ''
  for await (const bytes of archive.bytesOf('mimetype')) {
    mimeType += bytes.toString('latin1', 0, longestMimeType)
    if (mimeType.length >= longestMimeType) break
  }
  if (mimeType.includes('opendocument.text')) return 'odt'
  if (mimeType.includes('opendocument.spreadsheet')) throw notRead(file, 'an OpenDocument workbook', saveAsWorkbook)
  throw notRead(file, 'an OpenDocument file without text', saveAsText)
}

const saveAsWorkbook = 'Open it in Excel or LibreOffice, save it as .xlsx and import that.'
const saveAsText = 'Save its text as .txt and import that.'

function refusal(file: InputFile, signature: Exclude<Signature, 'text' | 'zip' | 'rtf' | 'pdf'>): ReadError {
  switch (signature) {
    case 'old-office':
      return new ReadError(
        'old-office',
        `${file.name} is in the format of Office before 2007 (.xls, .doc). Open it in Office or LibreOffice, save it as .xlsx or .docx and import that.`,
        { file: file.name },
      )
    case 'protected-office':
      return new ReadError('password', `${file.name} has a password. Save it without one and import that.`, {
        file: file.name,
      })
    default:
      return notRead(
        file,
        signatureWords[signature],
        'Export the data as CSV or XLSX, or the text as TXT, and import that.',
      )
  }
}

const endingsOfOurs = new Set(
  'csv tsv tab txt md markdown vtt srt xlsx xls json jsonl ndjson html htm docx odt rtf pdf eml'.split(' '),
)

/** A refusal that says what the file is, and that its name says something else where it does. */
export function notRead(file: InputFile, what: string, next: string): ReadError {
  const ending = endingOf(file.name)
  const disguised = endingsOfOurs.has(ending)
  const message = disguised
    ? `${file.name} is ${what}, although its name ends in .${ending}. ${next}`
    : `${file.name} is ${what}, which is not read. ${next}`
  return new ReadError(disguised ? 'wrong-ending' : 'unknown-format', message, { file: file.name, what })
}
