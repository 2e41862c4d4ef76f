import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { pca } from './pca.ts'
import { toUnitRows } from './unit-rows.ts'

/** How much the words count against the meaning. Short intents do best from .7 to 1, jargon from 1 to 1.4. */
export const LEXICAL_WEIGHT = 1
const JOINED_DIMS = 64

export interface Halves {
  /** Encoder vectors, n × 512, or null where there is no model. */
  readonly meaning: Matrix | null
  /** LSA coordinates, n × up to 200. */
  readonly lexical: Matrix
}

/**
 * The hybrid vectors, n × 64, rows of unit length: [encoder → PCA 64, half-whitened, unit] beside [w · LSA, unit], then
 * PCA to 64. The encoder does not know a company's jargon, LSA does not know synonyms. Without an encoder LSA alone.
 */
export const joinHalves = async ({ meaning, lexical }: Halves, seed: number, engine: MatrixEngine): Promise<Matrix> => {
  toUnitRows(lexical)
  const joined = meaning === null ? lexical : await beside(meaning, lexical, { seed, engine })
  return toUnitRows(await pca(joined, { dims: JOINED_DIMS, whitening: 0, seed }, engine))
}

const beside = async (
  meaning: Matrix,
  lexical: Matrix,
  { seed, engine }: { readonly seed: number; readonly engine: MatrixEngine },
): Promise<Matrix> => {
  const left = toUnitRows(await pca(meaning, { dims: JOINED_DIMS, whitening: 0.5, seed }, engine))
  const columns = left.columns + lexical.columns
  const data = new Float32Array(left.rows * columns)
  for (let i = 0; i < left.rows; i++) {
    data.set(left.data.subarray(i * left.columns, (i + 1) * left.columns), i * columns)
    for (let j = 0; j < lexical.columns; j++)
      data[i * columns + left.columns + j] = LEXICAL_WEIGHT * lexical.data[i * lexical.columns + j]
  }
  return toUnitRows({ data, rows: left.rows, columns })
}
