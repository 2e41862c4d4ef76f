import type { Keyword } from './describe.ts'
import type { CachedVectors, KeyedVectors } from './quantised-vectors.ts'

export interface FindThemesInput {
  readonly texts: readonly string[]
  /** How many themes to make, which then hold every informative comment; null lets the rule decide. */
  readonly count: number | null
  /** One of `grainsOf`, from coarse to fine, where no number is given; null or left out lets the rule decide. */
  readonly grain?: number | null
  readonly seed: number
  /** Names texts, seed and model: whoever answers may keep under it what they are grouped by. */
  readonly key?: string
  /** Vectors of texts that were encoded before, by the same model; row r belongs to text index[r]. */
  readonly cached: CachedVectors | null
  /** Vectors of parts of comments that were encoded before, by the same model, under `keyOf` of their text. */
  readonly cachedParts?: KeyedVectors | null
}

export interface FoundTheme {
  readonly label: string
  /** A whole short sentence of a typical comment, at most 120 characters; null where none is short enough. */
  readonly description: string | null
  readonly keywords: readonly Keyword[]
  /** Up to five texts nearest to the theme's centre, the medoid first. */
  readonly representatives: Int32Array
  /** Up to five texts farthest from it. */
  readonly mostDifferent: Int32Array
}

/** One row per text and theme, sorted by text; rank 0 is the primary theme, strongest first. Long texts go by their sentences. */
export interface Assignments {
  readonly text: Int32Array
  readonly theme: Int32Array
  /** 0 to 1. */
  readonly strength: Float32Array
  readonly rank: Uint8Array
  /** Where in the text it speaks to the theme, UTF-16, end excluded; −1 where all of it does. */
  readonly start: Int32Array
  readonly end: Int32Array
}

/** What a run used, enough to repeat it. */
export interface RunRecord {
  /** Name and version of the encoder; null when the words alone decided. */
  readonly model: string | null
  readonly dims: number
  readonly weight: number
  readonly seed: number
  readonly resolution: number
  /** Mean mutual information (normalised) when comments are left out, of a number the machine chose; else null. */
  readonly stability: number | null
  readonly neighbours: number
  /** Distinct informative texts. */
  readonly units: number
  /** Milliseconds per step. */
  readonly timings: Readonly<Record<string, number>>
}

export interface FindThemesOutput {
  /** Largest first. */
  readonly themes: readonly FoundTheme[]
  readonly assignments: Assignments
  /** Informative texts that fit nowhere. */
  readonly unplaced: Int32Array
  /** The nearest theme of each unplaced text. */
  readonly suggested: Int32Array
  /** 1 for each text a theme could be about, n. */
  readonly informative: Uint8Array
  /** n × 2; NaN where not informative. */
  readonly positions: Float32Array
  /** Vectors encoded in this run, to be stored. */
  readonly fresh: CachedVectors
  /** Those of parts of comments: sentences, and what is left of a comment without templates. */
  readonly freshParts: KeyedVectors
  readonly run: RunRecord
}
