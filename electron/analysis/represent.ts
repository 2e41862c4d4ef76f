import { encodeUnits, type KeyOf } from './encode-units.ts'
import type { Encoder } from './encoder.ts'
import type { FindThemesInput } from './find-themes-types.ts'
import { joinHalves, reduceMeaning } from './join.ts'
import { lexicalWeight } from './lexical-weight.ts'
import { lsa } from './lsa.ts'
import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import type { Stepwise } from './progress.ts'
import type { CachedVectors, KeyedVectors } from './quantised-vectors.ts'
import { termTable, type TermTable } from './term-table.ts'
import { defaultTfidf, tfidfOfLists } from './tfidf.ts'
import { tokenFeatures } from './token-features.ts'
import { tokenTable, type TokenTable } from './token-table.ts'
import { rowsBetween } from './unit-rows.ts'
import { unitsOf, type Units } from './units.ts'

/** What comments are compared by. */
export interface Represented {
  readonly units: Units
  /** How much words count against meaning. */
  readonly weight: number
  /** Of the units, then of the distinct sentences of long comments. */
  readonly tokens: TokenTable
  readonly table: TermTable
  /** Units × d, hybrid, rows of unit length. */
  readonly vectors: Matrix
  /** Distinct sentences × d, in the same space. */
  readonly sentences: Matrix
  readonly fresh: CachedVectors
  readonly freshParts: KeyedVectors
}

export interface RepresentTools {
  readonly encoder: Encoder | null
  readonly keyOf?: KeyOf | undefined
  readonly engine: MatrixEngine
  readonly steps: Stepwise<'read' | 'encode' | 'words'>
}

const LSA = { dims: 200, iterations: 4 } as const
const nothing: Matrix = { data: new Float32Array(0), rows: 0, columns: 1 }

/** normalise → encode and count words → join. Without an informative text all is empty. */
export const represent = async (
  input: Pick<FindThemesInput, 'texts' | 'seed' | 'cached' | 'cachedParts'>,
  { encoder, keyOf, engine, steps }: RepresentTools,
): Promise<Represented> => {
  const units = await steps.run('read', ({ check }) => unitsOf(input.texts, check))
  const rows = units.texts.length
  const { meaning, ...stored } = await steps.run('encode', async (control) => {
    const { matrix, ...encoded } = await encodeUnits(units, { input, encoder, keyOf, control })
    if (matrix === null || rows === 0) return { meaning: null, ...encoded }
    return { meaning: await reduceMeaning(matrix, { seed: input.seed, fitted: rows }, engine), ...encoded }
  })
  const weight = encoder === null ? 1 : lexicalWeight(units.texts, encoder.pieces)
  const words = await steps.run('words', async (control) => {
    const tokens = tokenTable([...units.texts, ...units.sentences.texts], control.check)
    const table = termTable(tokens, units.size)
    if (rows === 0) return { tokens, table, joined: nothing }
    const sparse = tfidfOfLists(tokenFeatures(tokens), defaultTfidf, rows)
    const lexical = await lsa(sparse, { ...LSA, seed: input.seed, fitted: rows }, { engine, control })
    return { tokens, table, joined: await joinHalves({ meaning, lexical, weight, fitted: rows }, input.seed, engine) }
  })
  const { tokens, table, joined } = words
  return {
    units,
    weight,
    tokens,
    table,
    vectors: rowsBetween(joined, 0, rows),
    sentences: rowsBetween(joined, rows, joined.rows),
    ...stored,
  }
}
