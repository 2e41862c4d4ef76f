import { hash } from 'node:crypto'
import type { CachedVectors, KeyedVectors } from '#analysis/quantised-vectors.ts'
import type { Db } from '../../db/statements.ts'

/** Keys of texts: what was encoded once is found again by its words, whichever comment says them. */
export const fingerprints = (texts: readonly string[]): Buffer[] =>
  texts.map((text) => hash('sha256', text, 'buffer').subarray(0, 16))

interface Kind {
  readonly model: string
  readonly dims: number
  readonly keys: readonly Buffer[]
}

/**
 * Stored vectors, m × dims int8 row-major with one scale a row, in the order of the keys; index says whose they are. Asked
 * for in one query: 100,000 of them take .65 s of a core, and one by one 1.4 s.
 */
export function cachedVectors(db: Db, { model, dims, keys }: Kind): CachedVectors {
  const index = new Int32Array(keys.length)
  const vectors = new Int8Array(keys.length * dims)
  const scales = new Float32Array(keys.length)
  let hits = 0
  const stored = db.raw
    .prepare<{ model: string; dims: number; keys: string }, readonly [number, number, Buffer]>(
      `SELECT asked.key, v.scale, v.data FROM json_each(@keys) asked
       CROSS JOIN vector v ON v.model = @model AND v.fingerprint = unhex(asked.value)
       WHERE length(v.data) = @dims`,
    )
    .raw()
    .iterate({ model, dims, keys: JSON.stringify(keys.map((key) => key.toString('hex'))) }) as unknown as Iterable<
    readonly [number, number, Buffer]
  >
  for (const [at, scale, data] of stored) {
    vectors.set(new Int8Array(data.buffer, data.byteOffset, dims), hits * dims)
    scales[hits] = scale
    index[hits] = at
    hits += 1
  }
  if (hits === keys.length) return { index, vectors, scales }
  return { index: index.slice(0, hits), vectors: vectors.slice(0, hits * dims), scales: scales.slice(0, hits) }
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
