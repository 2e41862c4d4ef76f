import type { CachedVectors } from './quantised-vectors.ts'

export interface PlaceInput {
  /** Distinct texts: those that are placed already, then the new ones. */
  readonly texts: readonly string[]
  /** The theme of each placed text, 0 to `themes` − 1; its length says how many are placed. */
  readonly themeOf: Int32Array
  readonly themes: number
  /** Vectors of texts that were encoded before, by the same model; row r belongs to text index[r]. */
  readonly cached: CachedVectors | null
  /** Themes that a new text must not join, as pairs of a text's number in `texts` and a theme. */
  readonly barred: readonly (readonly [text: number, theme: number])[]
}

/** Where a new text belongs by the texts nearest to it. */
export interface NewPlace {
  /** −1 where no theme is clear enough. */
  readonly theme: number
  /** The nearest theme it may join; −1 where no placed text is like it at all. */
  readonly suggested: number
  /** 0 to 1: the mean of vote share and similarity. */
  readonly strength: number
  /** A second theme with its strength, where it says two things. */
  readonly second: { readonly theme: number; readonly strength: number } | null
  /** The nearest placed texts, nearest first. */
  readonly near: readonly { readonly text: number; readonly similarity: number }[]
}

export interface PlaceOutput {
  /** One for each new text, in their order. */
  readonly places: readonly NewPlace[]
  /** Vectors encoded in this run, to be stored; their index counts in `texts`. */
  readonly fresh: CachedVectors
  /** Name and version of the encoder; null when the words alone decided. */
  readonly model: string | null
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<string, number>>
}
