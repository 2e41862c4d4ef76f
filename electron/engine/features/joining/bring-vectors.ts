import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import { createTurns } from '../sources/turns.ts'

/** Vectors of texts that were encoded there by the encoder in use here need not be made again. */
export async function bringVectors({ db, compute, signal }: JobContext, theirs: Db): Promise<void> {
  const model = compute.model()
  if (model === null) return
  const turns = createTurns()
  const page = 500
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const rows = theirs.all<{ fingerprint: Buffer; scale: number; data: Buffer }>(
      `SELECT fingerprint, scale, data FROM vector WHERE model = @model AND fingerprint > @after
       ORDER BY fingerprint LIMIT ${page}`,
      { model: model.id, after },
    )
    db.hold(() => {
      for (const { fingerprint, scale, data } of rows)
        if (data.byteLength === model.dims && fingerprint.byteLength === 16)
          db.insert('INSERT OR IGNORE INTO vector (model, fingerprint, scale, data) VALUES (?, ?, ?, ?)', [
            model.id,
            fingerprint,
            scale,
            data,
          ])
    })
    after = rows.at(-1)?.fingerprint ?? after
    if (rows.length < page) break
    if (turns.isOver()) {
      db.release()
      await turns.pass()
    }
    signal.throwIfAborted()
  }
  db.release()
}
