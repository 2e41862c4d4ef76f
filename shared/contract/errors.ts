import { z } from 'zod'

/** Why a request failed, for code; the message is for people: what happened, what was kept, what to do. */
export const errorCodes = [
  'bad-input',
  'not-found',
  'refused',
  'not-readable',
  'not-a-workspace',
  'newer-workspace',
  'workspace-busy',
  'damaged',
  'cancelled',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export const failureSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type Failure = z.infer<typeof failureSchema>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** The only error that crosses from the engine to a host with its own words; anything else becomes 'internal'. */
export class VerbatimError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'VerbatimError'
    this.code = code
    this.details = details
  }
}
