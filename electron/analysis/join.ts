import type { Matrix, MatrixEngine } from './matrix-engine.ts'
import { pca } from './pca.ts'
import { toUnitRows } from './unit-rows.ts'

const MEANING_DIMS = 100
const JOINED_DIMS = 96

export interface Halves {
  /** What `reduceMeaning` gives, or null where there is no model. */
  readonly meaning: Matrix | null
  /** LSA coordinates, n × up to 200. */
  readonly lexical: Matrix
  /** How much the words count against the meaning (`lexicalWeight`). */
  readonly weight: number
  /** The first so many rows decide the components; all where left out. */
  readonly fitted?: number
}

/**
 * Encoder vectors, n × 512, by their principal components, n × 100, half-whitened, rows of unit length; by itself, so that
 * the large matrix can be let go before words are weighed. The first `fitted` rows decide the components.
 */
export const reduceMeaning = async (
  vectors: Matrix,
  { seed, fitted }: { readonly seed: number; readonly fitted: number },
  engine: MatrixEngine,
): Promise<Matrix> => toUnitRows(await pca(vectors, { dims: MEANING_DIMS, whitening: 0.5, seed, fitted }, engine))

/**
 * The hybrid vectors, n × 96, rows of unit length: [encoder → PCA 100, half-whitened, unit] beside [w · LSA, unit], then
 * PCA to 96. The encoder does not know a company's jargon, LSA does not know synonyms. Without an encoder LSA alone.
 */
export const joinHalves = async (
  { meaning, lexical, weight, fitted = lexical.rows }: Halves,
  seed: number,
  engine: MatrixEngine,
): Promise<Matrix> => {
  toUnitRows(lexical)
  const joined = meaning === null ? lexical : beside({ meaning, lexical, weight })
  return toUnitRows(await pca(joined, { dims: JOINED_DIMS, whitening: 0, seed, fitted }, engine))
}

const beside = ({
  meaning: left,
  lexical,
  weight,
}: Pick<Halves, 'lexical' | 'weight'> & { readonly meaning: Matrix }): Matrix => {
  const columns = left.columns + lexical.columns
  const data = new Float32Array(left.rows * columns)
  for (let i = 0; i < left.rows; i++) {
    data.set(left.data.subarray(i * left.columns, (i + 1) * left.columns), i * columns)
    for (let j = 0; j < lexical.columns; j++)
      data[i * columns + left.columns + j] = weight * lexical.data[i * lexical.columns + j]
  }
  return toUnitRows({ data, rows: left.rows, columns })
}
