import { VerbatimError, type Result } from '#shared/contract/errors.ts'

/** What `work` gives or how it failed, in the shape that travels between processes. */
export async function answerOf<Value>(work: () => Value | Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof VerbatimError) {
      return { ok: false, error: { code: error.code, message: error.message, details: { ...error.details } } }
    }
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { code: 'internal', message, details: {} } }
  }
}
