/** Cuts a text for a model of one's own. */
export interface SentenceTokeniser {
  readonly kind: 'WordPiece' | 'Unigram'
  /** The ids of a text, between what the model expects before and after it; no more than the model takes. */
  readonly tokenise: (text: string) => Int32Array
  /** How many subwords a word is cut into. */
  readonly pieces: (word: string) => number
}

export interface TokeniserParts {
  readonly kind: SentenceTokeniser['kind']
  /** The ids of a text by itself. */
  readonly cut: (text: string) => readonly number[]
  /** Ids that stand before and after every text. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export const sentenceTokeniser = (
  { kind, cut, before, after }: TokeniserParts,
  maxTokens: number,
): SentenceTokeniser => {
  const room = Math.max(1, maxTokens - before.length - after.length)
  return {
    kind,
    tokenise: (text) => {
      const ids = [...before, ...cut(text).slice(0, room), ...after]
      // A model cannot run on nothing: a text without words gets a vector all the same.
      return ids.length > 0 ? Int32Array.from(ids) : Int32Array.of(0)
    },
    pieces: (word) => cut(word).length,
  }
}
