import { z } from 'zod'
import { VerbatimError, type Failure } from '#shared/contract/errors.ts'

/** Anything thrown, as what crosses to a window. Only a VerbatimError keeps its words; the rest goes to the log. */
export function asFailure(error: unknown, log: (line: string) => void): Failure {
  if (error instanceof VerbatimError) return { code: error.code, message: error.message, details: { ...error.details } }
  if (error instanceof z.ZodError) {
    return { code: 'bad-input', message: `That request does not fit: ${z.prettifyError(error)}`, details: {} }
  }
  if (isAbort(error)) return { code: 'cancelled', message: 'Cancelled. Nothing was changed.', details: {} }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  if (isDiskFull(error)) {
    return { code: 'refused', message: 'The disk is full. Nothing was changed. Make room and try again.', details: {} }
  }
  const why = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    message: `Something went wrong inside Verbatim (${why}). Nothing was changed.`,
    details: {},
  }
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
