import { createHash } from 'node:crypto'
import type { CachedVectors } from '#analysis/quantised-vectors.ts'
import type { Db } from '../../db/statements.ts'

/** Keys of texts: what was encoded once is found again by its words, whichever comment says them. */
export const fingerprints = (texts: readonly string[]): Buffer[] =>
  texts.map((text) => createHash('sha256').update(text).digest().subarray(0, 16))

interface Kind {
  readonly model: string
  readonly dims: number
  readonly keys: readonly Buffer[]
}

/** Stored vectors, m × dims int8 row-major with one scale a row; index says whose they are. */
export function cachedVectors(db: Db, { model, dims, keys }: Kind): CachedVectors {
  const hits: { at: number; scale: number; data: Buffer }[] = []
  for (const [at, fingerprint] of keys.entries()) {
    const row = db.get<{ scale: number; data: Buffer }>(
      'SELECT scale, data FROM vector WHERE model = @model AND fingerprint = @fingerprint',
      { model, fingerprint },
    )
    if (row && row.data.byteLength === dims) hits.push({ at, ...row })
  }
  const vectors = new Int8Array(hits.length * dims)
  hits.forEach((hit, row) => vectors.set(new Int8Array(hit.data.buffer, hit.data.byteOffset, dims), row * dims))
  return {
    index: Int32Array.from(hits, (hit) => hit.at),
    vectors,
    scales: Float32Array.from(hits, (hit) => hit.scale),
  }
}

export function storeVectors(db: Db, { model, dims, keys, fresh }: Kind & { readonly fresh: CachedVectors }): void {
  fresh.index.forEach((text, row) => {
    const fingerprint = keys[text]
    if (!fingerprint) return
    const data = Buffer.from(fresh.vectors.buffer, fresh.vectors.byteOffset + row * dims, dims)
    db.run(
      'INSERT OR IGNORE INTO vector (model, fingerprint, scale, data) VALUES (@model, @fingerprint, @scale, @data)',
      {
        model,
        fingerprint,
        scale: fresh.scales[row] ?? 0,
        data,
      },
    )
  })
}
