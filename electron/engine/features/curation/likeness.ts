import { restoreRow } from '#analysis/quantised-vectors.ts'
import type { Context } from '../../kernel/context.ts'
import { cachedVectors, fingerprints } from '../themes/vectors.ts'

/** Members that a theme's middle is taken from: its strongest. */
const looked = 60

export interface Asked {
  readonly text: string
  /** The theme's seq; null answers null. */
  readonly theme: number | null
}

/**
 * How alike each text is to what its theme holds: the cosine with the middle of its strongest members, 0 to 1, by the
 * stored vectors. Null where there is no vector. placement must be fresh.
 */
export function likenessOf(context: Context, asked: readonly Asked[]): (number | null)[] {
  const model = context.compute.model()
  if (model === null) return asked.map(() => null)
  const vectorsOf = (texts: readonly string[]): Map<number, Float32Array> => {
    const cached = cachedVectors(context.db, { model: model.id, dims: model.dims, keys: fingerprints(texts) })
    return new Map(
      [...cached.index].map((text, row) => {
        const vector = new Float32Array(model.dims)
        restoreRow(cached, row, { data: vector, dims: model.dims, to: 0 })
        return [text, vector]
      }),
    )
  }
  const themes = [...new Set(asked.flatMap(({ theme }) => (theme === null ? [] : [theme])))]
  const middles = new Map(
    themes.map((theme) => [theme, middleOf([...vectorsOf(strongest(context, theme)).values()], model.dims)]),
  )
  const own = vectorsOf(asked.map(({ text }) => text))
  return asked.map(({ theme }, at) => {
    const [vector, middle] = [own.get(at), theme === null ? undefined : middles.get(theme)]
    return vector && middle ? Math.min(1, Math.max(0, cosine(vector, middle))) : null
  })
}

const strongest = ({ db }: Context, theme: number): string[] =>
  db.pluck<string>(
    `SELECT c.text FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.theme = @theme ORDER BY p.strength DESC, p.comment LIMIT @looked`,
    { theme, looked },
  )

function middleOf(vectors: readonly Float32Array[], dims: number): Float32Array {
  const middle = new Float32Array(dims)
  for (const vector of vectors) for (let at = 0; at < dims; at += 1) middle[at] = (middle[at] ?? 0) + (vector[at] ?? 0)
  return middle
}

function cosine(x: Float32Array, y: Float32Array): number {
  let [dot, xx, yy] = [0, 0, 0]
  for (let at = 0; at < x.length; at += 1) {
    const [a, b] = [x[at] ?? 0, y[at] ?? 0]
    dot += a * b
    xx += a * a
    yy += b * b
  }
  return xx === 0 || yy === 0 ? 0 : dot / Math.sqrt(xx * yy)
}
