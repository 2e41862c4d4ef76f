import { createHash } from 'node:crypto'
import type { CachedVectors, KeyedVectors } from '#analysis/quantised-vectors.ts'
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

/** All stored vectors of a model, n × dims int8 row-major with one scale a row, and which row is whose. */
export interface TextVectors {
  readonly vectors: Int8Array
  readonly scales: Float32Array
  /** −1 for a text that was never encoded. */
  readonly rowOf: (text: string) => number
}

/** Read in one scan of the table, which for all of them is many times faster than asking for each. */
export function vectorsByText(db: Db, kind: Omit<Kind, 'keys'>): TextVectors {
  const { keys, vectors, scales } = allVectors(db, kind)
  const rows = new Map(keys.map((key, row) => [key, row]))
  return {
    vectors,
    scales,
    rowOf: (text) => rows.get(fingerprints([text])[0]?.toString('latin1') ?? '') ?? -1,
  }
}

/** Parts of comments are kept beside whole comments, under a name that only their encoder's parts have. */
const partsOf = ({ model, dims }: Omit<Kind, 'keys'>): Omit<Kind, 'keys'> => ({ model: `${model} parts`, dims })

/** Every part of a comment that was encoded, under the key the worker gave it. */
export const cachedParts = (db: Db, kind: Omit<Kind, 'keys'>): KeyedVectors => allVectors(db, partsOf(kind))

export const storeParts = (db: Db, kind: Omit<Kind, 'keys'>, { keys, ...vectors }: KeyedVectors): void =>
  storeVectors(db, {
    ...partsOf(kind),
    keys: keys.map((key) => Buffer.from(key, 'latin1')),
    fresh: { index: Int32Array.from(keys.keys()), ...vectors },
  })

/** Keys have one character a byte. */
function allVectors(db: Db, { model, dims }: Omit<Kind, 'keys'>): KeyedVectors {
  const count =
    db.pluck<number>('SELECT COUNT(*) FROM vector WHERE model = @model AND length(data) = @dims', { model, dims })[0] ??
    0
  const vectors = new Int8Array(count * dims)
  const scales = new Float32Array(count)
  const keys: string[] = []
  const stored = db.raw
    .prepare<{ model: string; dims: number }, readonly [Buffer, number, Buffer]>(
      'SELECT fingerprint, scale, data FROM vector WHERE model = @model AND length(data) = @dims',
    )
    .raw()
    .iterate({ model, dims }) as unknown as IterableIterator<readonly [Buffer, number, Buffer]>
  for (const [fingerprint, scale, data] of stored) {
    const row = keys.length
    vectors.set(new Int8Array(data.buffer, data.byteOffset, dims), row * dims)
    scales[row] = scale
    keys.push(fingerprint.toString('latin1'))
  }
  return { keys, vectors, scales }
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
