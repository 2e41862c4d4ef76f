import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import type { Head } from './head.ts'
import { signatureOf, signatureWords, type Signature } from './signature.ts'
import { zipEntries } from './zip-entries.ts'

/** The ending of a file's name in lower case without its dot; '' where it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * Whether a file is a workbook or a text, by its first bytes and not by its name.
 * @throws ReadError 'wrong-ending', 'old-office', 'password', 'damaged' or 'unknown-format', with what to do next
 */
export async function recognise(file: InputFile, head: Head): Promise<'workbook' | 'text'> {
  const signature = signatureOf(head.bytes)
  if (signature === 'text') return 'text'
  if (signature === 'zip') return recogniseZip(file)
  throw refusal(file, signature)
}

async function recogniseZip(file: InputFile): Promise<'workbook'> {
  const entries = await zipEntries(file.path)
  if (entries === null) {
    throw new ReadError(
      'damaged',
      `${file.name} is damaged: it begins like a workbook and ends early. Export it again.`,
      {
        file: file.name,
      },
    )
  }
  if (entries.includes('xl/workbook.xml')) return 'workbook'
  if (entries.includes('word/document.xml')) {
    throw notRead(file, 'a Word document', 'Save it as plain text (.txt) and import that.')
  }
  throw notRead(file, 'a zip archive', 'Unpack it and import the files in it.')
}

function refusal(file: InputFile, signature: Exclude<Signature, 'text' | 'zip'>): ReadError {
  switch (signature) {
    case 'old-office':
      return new ReadError(
        'old-office',
        `${file.name} is in the format of Excel before 2007 (.xls). Open it in Excel or LibreOffice, save it as .xlsx and import that.`,
        { file: file.name },
      )
    case 'protected-office':
      return new ReadError('password', `${file.name} has a password. Save it without one and import that.`, {
        file: file.name,
      })
    case 'html':
      return notRead(file, 'a web page', 'Open it in Excel or LibreOffice, save it as .xlsx and import that.')
    case 'json':
      return notRead(file, 'a JSON file', 'Export the same data as CSV or XLSX and import that.')
    case 'rtf':
      return notRead(file, 'an RTF document', 'Save it as plain text (.txt) and import that.')
    default:
      return notRead(
        file,
        signatureWords[signature],
        'Export the data as CSV or XLSX, or the text as TXT, and import that.',
      )
  }
}

const endingsOfOurs = new Set(['csv', 'tsv', 'tab', 'txt', 'md', 'vtt', 'srt', 'xlsx', 'xls'])

function notRead(file: InputFile, what: string, next: string): ReadError {
  const ending = endingOf(file.name)
  const disguised = endingsOfOurs.has(ending)
  const message = disguised
    ? `${file.name} is ${what}, although its name ends in .${ending}. ${next}`
    : `${file.name} is ${what}, which is not read. ${next}`
  return new ReadError(disguised ? 'wrong-ending' : 'unknown-format', message, { file: file.name, what })
}
