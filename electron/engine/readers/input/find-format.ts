import type { FileFormat, SourceKind } from '#shared/domain/reading.ts'
import { ReadError } from '../errors.ts'
import { pageEncoding } from '../html/page.ts'
import type { InputFile, Reading } from '../types.ts'
import { guessEncoding } from './encoding.ts'
import { readHead, type Head } from './head.ts'
import { notRead, recognise } from './recognise.ts'
import { textFormat } from './text-format.ts'
import { decodeText } from './text.ts'
import { endingNote } from './wrong-ending.ts'

/** What a file is, before its contents are looked at. */
export interface FoundFormat {
  readonly format: FileFormat
  readonly encoding: string
  readonly head: Head
  /** Of a text its decoded head, else ''. */
  readonly text: string
  /** 0 to 1, and by what. */
  readonly sure: number
  readonly why: string
  readonly notes: readonly string[]
}

/** What the user says of it; absent is guessed. */
export interface AskedFormat {
  readonly kind?: SourceKind | undefined
  readonly reading?: Partial<Reading> | undefined
}

const textFormats: ReadonlySet<FileFormat> = new Set(['csv', 'html', 'json', 'jsonl', 'vtt', 'srt', 'txt', 'md', 'eml'])

/**
 * Finds format and encoding of a file by its bytes, its words and at last its name.
 * @throws ReadError for a file that is none of ours, in one line with what to do next
 */
export async function findFormat(file: InputFile, asked: AskedFormat = {}): Promise<FoundFormat> {
  const head = await readHead(file)
  const nature = await recognise(file, head)
  if (nature === 'bundle') throw notRead(file, 'a zip archive', 'Unpack it and import the files in it.')
  const found = nature === 'text' ? foundText(file, head, asked) : foundBinary(head, nature)
  const note = endingNote(file.name, found.format)
  return note === null ? found : { ...found, notes: [...found.notes, note] }
}

function foundBinary(head: Head, format: FileFormat): FoundFormat {
  return { format, encoding: 'utf-8', head, text: '', sure: 1, why: 'its first bytes say what it is', notes: [] }
}

function foundText(file: InputFile, head: Head, { kind, reading }: AskedFormat): FoundFormat {
  const byBytes = reading?.encoding ?? guessEncoding(head.bytes, head.whole)
  const text = decodeText(head.bytes, byBytes)
  if (text.trim() === '') {
    throw new ReadError(
      'empty',
      `${file.name} holds nothing but white space. Export it again and import the new file.`,
      { file: file.name },
    )
  }
  if (isForeignXml(text)) throw notRead(file, 'an XML file', 'Export the data as CSV or XLSX and import that.')
  const asked = reading?.format !== undefined && textFormats.has(reading.format) ? reading.format : null
  const found =
    asked === null ? textFormat({ name: file.name, text, kind }) : { format: asked, sure: 1, why: 'you said so' }
  const encoding = found.format === 'html' ? pageEncoding(head.bytes, byBytes) : byBytes
  return { ...found, encoding, head, text: encoding === byBytes ? text : decodeText(head.bytes, encoding), notes: [] }
}

function isForeignXml(text: string): boolean {
  const start = text.slice(0, 4096).trimStart()
  return /^<\?xml\b/i.test(start) && !/<(!doctype\s+html|html|table)\b/i.test(start)
}
