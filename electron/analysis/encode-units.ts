import type { Encoder } from './encoder.ts'
import type { FindThemesInput } from './find-themes-types.ts'
import type { Matrix } from './matrix-engine.ts'
import {
  keyed,
  noKeyedVectors,
  noVectors,
  quantise,
  restoreRow,
  type CachedVectors,
  type KeyedVectors,
} from './quantised-vectors.ts'
import type { RunControl } from './run-control.ts'
import type { Units } from './units.ts'

export interface EncodedUnits {
  /** One row per unit, then one per distinct sentence; null without an encoder. */
  readonly matrix: Matrix | null
  /** The vectors of comments that were not cached, row r belonging to comment index[r]. */
  readonly fresh: CachedVectors
  /** Those of parts of comments: of texts that are no whole comment, and of sentences; none without `keyOf`. */
  readonly freshParts: KeyedVectors
}

/** What a part of a comment is found under again, from its normalised text. */
export type KeyOf = (text: string) => string

export interface EncodeOptions {
  readonly input: Pick<FindThemesInput, 'cached' | 'cachedParts'>
  readonly encoder: Encoder | null
  readonly keyOf?: KeyOf | undefined
  readonly control: RunControl
}

/** So many texts are in 32 bits twice at a time: what the encoder gave, and what is kept of it. */
const TEXTS_PER_ROUND = 8192

/**
 * Takes what is cached and encodes the rest. Fresh vectors go through the same rounding as stored ones, so that a run
 * with a cache and one without see the same numbers.
 */
export const encodeUnits = async (
  units: Units,
  { input, encoder, keyOf, control }: EncodeOptions,
): Promise<EncodedUnits> => {
  if (encoder === null) return { matrix: null, fresh: noVectors(), freshParts: noKeyedVectors() }
  const { dims } = encoder
  const texts = [...units.texts, ...units.sentences.texts]
  const data = new Float32Array(texts.length * dims)
  const parts = partRows(units)
  const keys = keyOf === undefined ? [] : Array.from(parts, (row) => keyOf(texts[row]))
  const stored = restoreCached({ units, input, parts, keys }, data, dims)
  const missing = Int32Array.from(stored.keys()).filter((row) => stored[row] === 0)
  const rounds: CachedVectors[] = []
  for (let from = 0; from < missing.length; from += TEXTS_PER_ROUND) {
    const round = missing.slice(from, from + TEXTS_PER_ROUND)
    const report = (share: number): void => control.report((from + share * round.length) / missing.length)
    const vectors = await encoder.encode(
      Array.from(round, (row) => texts[row]),
      { check: control.check, report },
    )
    const rounded = quantise(round, vectors, dims)
    round.forEach((row, at) => restoreRow(rounded, at, { data, dims, to: row }))
    rounds.push(rounded)
  }
  const numberOfPart = new Map(Array.from(parts, (row, part) => [row, part] as const))
  return {
    matrix: { data, rows: texts.length, columns: dims },
    fresh: gather(rounds, dims, (row) => (numberOfPart.has(row) ? -1 : units.first[row])),
    freshParts: keyed(
      gather(rounds, dims, (row) => (keyOf === undefined ? -1 : (numberOfPart.get(row) ?? -1))),
      keys,
    ),
  }
}

/** The rows of the parts, in their order. */
const partRows = ({ isComment, sentences }: Units): Int32Array =>
  Int32Array.from({ length: isComment.length + sentences.texts.length }, (_, row) => row).filter(
    (row) => row >= isComment.length || isComment[row] === 0,
  )

interface Known {
  readonly units: Units
  readonly input: EncodeOptions['input']
  readonly parts: Int32Array
  /** Of each part. */
  readonly keys: readonly string[]
}

/** Writes what is cached and answers 1 for each row that was. */
const restoreCached = (
  { units, input: { cached, cachedParts }, parts, keys }: Known,
  data: Float32Array,
  dims: number,
): Uint8Array => {
  const stored = new Uint8Array(data.length / dims)
  const restore = (from: Omit<CachedVectors, 'index'>, at: number, row: number): void => {
    if (stored[row] === 1) return
    restoreRow(from, at, { data, dims, to: row })
    stored[row] = 1
  }
  cached?.index.forEach((comment, at) => {
    const unit = units.unitOf[comment] ?? -1
    if (unit >= 0 && units.isComment[unit] === 1) restore(cached, at, unit)
  })
  const rowOfKey = new Map(cachedParts?.keys.map((key, at) => [key, at]))
  keys.forEach((key, part) => {
    const at = rowOfKey.get(key)
    if (cachedParts && at !== undefined) restore(cachedParts, at, parts[part])
  })
  return stored
}

/** The rows of all rounds that have a number, under that number. */
const gather = (rounds: readonly CachedVectors[], dims: number, numberOf: (row: number) => number): CachedVectors => {
  const isWanted = (row: number): boolean => numberOf(row) >= 0
  const rows = rounds.reduce((sum, { index }) => sum + index.filter(isWanted).length, 0)
  const all = { index: new Int32Array(rows), vectors: new Int8Array(rows * dims), scales: new Float32Array(rows) }
  let to = 0
  for (const { index, vectors, scales } of rounds)
    index.forEach((row, at) => {
      if (!isWanted(row)) return
      all.index[to] = numberOf(row)
      all.scales[to] = scales[at]
      all.vectors.set(vectors.subarray(at * dims, (at + 1) * dims), to * dims)
      to++
    })
  return all
}
