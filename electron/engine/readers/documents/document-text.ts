import { readFile, stat } from 'node:fs/promises'
import { ReadError } from '../errors.ts'
import { asReadError } from '../input/head.ts'
import { refuseOverLimit } from '../input/limits.ts'
import { endingOf } from '../input/recognise.ts'
import type { InputFile } from '../types.ts'

/** The words of a document as a plain text, marks of Markdown for headings and lists. */
export interface DocumentText {
  readonly text: string
  /** What a person should know of what was left out. */
  readonly notes: readonly string[]
}

/**
 * The bytes of a document that is read as a whole.
 * @throws ReadError 'too-large' over 200 MB, 'not-readable'
 */
export async function wholeFile(file: InputFile): Promise<Buffer> {
  try {
    refuseOverLimit(file, (await stat(file.path)).size)
    return await readFile(file.path)
  } catch (error) {
    throw asReadError(file, error)
  }
}

/** A document in words, and the endings under which one comes. */
const documentKinds = {
  docx: { words: 'a Word document', endings: ['docx'] },
  odt: { words: 'an OpenDocument text', endings: ['odt'] },
  rtf: { words: 'an RTF document', endings: ['rtf', 'doc'] },
  pdf: { words: 'a PDF', endings: ['pdf'] },
  eml: { words: 'an e-mail', endings: ['eml'] },
} as const satisfies Record<string, { readonly words: string; readonly endings: readonly string[] }>

/** A document that cannot be taken apart. @param reason the library's words, kept for the log */
export function damaged(file: InputFile, kind: keyof typeof documentKinds, reason: unknown): ReadError {
  const { words, endings } = documentKinds[kind]
  const ending = endingOf(file.name)
  const isDisguised = ending !== '' && !endings.some((own) => own === ending)
  const what = isDisguised
    ? `By its content it is ${words}, although its name ends in .${ending}, and it cannot be opened.`
    : `It cannot be opened as ${words}.`
  return new ReadError(
    'damaged',
    `${file.name} is damaged. ${what} Get it again from where it came from and import that.`,
    { file: file.name, reason: reason instanceof Error ? reason.message.slice(0, 200) : String(reason).slice(0, 200) },
  )
}

export function locked(file: InputFile): ReadError {
  return new ReadError('password', `${file.name} has a password. Save it without one and import that.`, {
    file: file.name,
  })
}
