import type { CachedVectors, KeyedVectors } from '#analysis/quantised-vectors.ts'
import type { Db } from '../../db/statements.ts'
import { sha256 } from '../../kernel/sha256.ts'

/** Keys of texts: what was encoded once is found again by its words, whichever comment says them. */
export const fingerprints = (texts: readonly string[]): Buffer[] => texts.map((text) => sha256(text).subarray(0, 16))

interface Kind {
  readonly model: string
  readonly dims: number
  readonly keys: readonly Buffer[]
}

type StoredRow = readonly [at: number, scale: number, data: Buffer]

/** Stored vectors, m × dims int8 row-major with one scale a row, in no order; index says whose they are. */
export function cachedVectors(db: Db, kind: Kind): CachedVectors {
  const { dims, keys } = kind
  const index = new Int32Array(keys.length)
  const vectors = new Int8Array(keys.length * dims)
  const scales = new Float32Array(keys.length)
  let hits = 0
  for (const [at, scale, data] of areMost(db, kind) ? scannedRows(db, kind) : askedRows(db, kind)) {
    vectors.set(new Int8Array(data.buffer, data.byteOffset, dims), hits * dims)
    scales[hits] = scale
    index[hits] = at
    hits += 1
  }
  if (hits === keys.length) return { index, vectors, scales }
  return { index: index.slice(0, hits), vectors: vectors.slice(0, hits * dims), scales: scales.slice(0, hits) }
}

/** From so many keys on, counting what is stored costs little beside reading it. */
const MANY = 10_000

/** Whether the keys may be more than half of what is stored, so that reading all of it is quicker than asking for each. */
function areMost(db: Db, { model, keys }: Kind): boolean {
  if (keys.length < MANY) return false
  return 2 * keys.length > (db.pluck<number>('SELECT COUNT(*) FROM vector WHERE model = @model', { model })[0] ?? 0)
}

/** In one query: 100,000 of them take .5 s of a core, and one by one 1.4 s. */
const askedRows = (db: Db, { model, dims, keys }: Kind): Iterable<StoredRow> =>
  db.raw
    .prepare<{ model: string; dims: number; keys: string }, StoredRow>(
      `SELECT asked.key, v.scale, v.data FROM json_each(@keys) asked
       CROSS JOIN vector v ON v.model = @model AND v.fingerprint = unhex(asked.value)
       WHERE length(v.data) = @dims`,
    )
    .raw()
    .iterate({ model, dims, keys: JSON.stringify(keys.map((key) => key.toString('hex'))) }) as Iterable<StoredRow>

/** In the table's own order: 100,000 of them take .35 s of a core. */
function* scannedRows(db: Db, kind: Kind): Generator<StoredRow> {
  const at = new Map<string, number[]>()
  kind.keys.forEach((key, nth) => {
    const name = key.toString('latin1')
    const same = at.get(name)
    if (same) same.push(nth)
    else at.set(name, [nth])
  })
  for (const [fingerprint, scale, data] of rowsOf(db, kind))
    for (const nth of at.get(fingerprint.toString('latin1')) ?? []) yield [nth, scale, data]
}

const rowsOf = (db: Db, { model, dims }: Omit<Kind, 'keys'>): Iterable<readonly [Buffer, number, Buffer]> =>
  db.raw
    .prepare<{ model: string; dims: number }, readonly [Buffer, number, Buffer]>(
      'SELECT fingerprint, scale, data FROM vector WHERE model = @model AND length(data) = @dims',
    )
    .raw()
    .iterate({ model, dims }) as unknown as Iterable<readonly [Buffer, number, Buffer]>

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
  for (const [fingerprint, scale, data] of rowsOf(db, { model, dims })) {
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
