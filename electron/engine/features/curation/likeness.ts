import { restoreRow } from '#analysis/quantised-vectors.ts'
import type { Context } from '../../kernel/context.ts'
import { centreOf } from '../themes/likeness.ts'
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
  const nowhere = new Float32Array(model.dims)
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
    themes.map((theme) => [theme, centreOf([...vectorsOf(strongest(context, theme)).values()], nowhere)]),
  )
  const own = vectorsOf(asked.map(({ text }) => text))
  return asked.map(({ theme }, at) => {
    const [vector, middle] = [own.get(at), theme === null ? undefined : middles.get(theme)]
    return vector && middle ? Math.min(1, Math.max(0, dot(centreOf([vector], nowhere), middle))) : null
  })
}

const strongest = ({ db }: Context, theme: number): string[] =>
  db.pluck<string>(
    `SELECT c.text FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.theme = @theme ORDER BY p.strength DESC, p.comment LIMIT @looked`,
    { theme, looked },
  )

const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
