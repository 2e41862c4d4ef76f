import { readFile, stat } from 'node:fs/promises'
import { ReadError } from '../errors.ts'
import { asReadError } from '../input/head.ts'
import { refuseOverLimit } from '../input/limits.ts'
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

/** A document that cannot be taken apart. @param kind 'a Word document' @param reason the library's words, kept for the log */
export function damaged(file: InputFile, kind: string, reason: unknown): ReadError {
  return new ReadError(
    'damaged',
    `${file.name} is damaged: it could not be read as ${kind}. Open it, save it again and import that.`,
    { file: file.name, reason: reason instanceof Error ? reason.message.slice(0, 200) : String(reason).slice(0, 200) },
  )
}

export function locked(file: InputFile): ReadError {
  return new ReadError('password', `${file.name} has a password. Save it without one and import that.`, {
    file: file.name,
  })
}
