export type ReadErrorCode =
  | 'empty'
  | 'not-readable'
  | 'unknown-format'
  | 'wrong-ending'
  | 'old-office'
  | 'password'
  | 'damaged'
  | 'too-large'
  | 'no-rows'
  | 'no-columns'
  | 'no-such-column'
  | 'no-such-sheet'

/** A file that cannot be read as asked. The message is one line: what happened, which file, what to do next. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ReadErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
