import type { Failure } from '#shared/contract/errors.ts'

/** A request that was answered with a failure; the message is meant for people. */
export class RequestError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'RequestError'
    this.failure = failure
  }
}

/** The words to show for anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
