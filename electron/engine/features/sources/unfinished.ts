import type { JobContext } from '../../kernel/context.ts'
import { discardSource } from './discard.ts'
import { asImportError } from './reading.ts'

/** Runs an import; if it does not come to its end, whatever it wrote is removed. */
export async function orNothing<Result>(
  { db, changed }: JobContext,
  work: (onBegin: (seq: number) => void) => Promise<Result>,
): Promise<Result> {
  const begun: number[] = []
  try {
    return await work((seq) => begun.push(seq))
  } catch (error) {
    db.release()
    for (const seq of begun) await discardSource(db, seq)
    // What was worked out in between may have been lost with what was held.
    if (begun.length > 0) changed(['source', 'comment', 'account', 'theme'])
    throw asImportError(error)
  }
}
