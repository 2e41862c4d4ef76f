import type { Encoder } from './encoder.ts'
import { normaliseForVectors } from './normalise.ts'
import { quantise, restoreRow, type CachedVectors } from './quantised-vectors.ts'
import type { RunControl } from './run-control.ts'

/** The vectors of all texts in 8 bits, known ones and those encoded now. */
export interface TextVectors {
  readonly dims: number
  /** Writes the vector of a text into row `to` of `data`. */
  readonly restore: (text: number, data: Float32Array, to: number) => void
  readonly fresh: CachedVectors
}

export interface EncodeMissing {
  readonly texts: readonly string[]
  readonly cached: CachedVectors | null
  readonly encoder: Encoder
  readonly control: RunControl
}

/** Encodes what is not known yet; it is rounded like what is stored, so that both meet as equals. */
export const encodeMissing = async ({ texts, cached, encoder, control }: EncodeMissing): Promise<TextVectors> => {
  const { dims } = encoder
  const knownRow = new Int32Array(texts.length).fill(-1)
  cached?.index.forEach((text, row) => (knownRow[text] = row))
  const missing = Array.from(texts.keys()).filter((text) => knownRow[text] < 0)
  const vectors = await encoder.encode(
    missing.map((text) => normaliseForVectors(texts[text])),
    control,
  )
  const fresh = quantise(Int32Array.from(missing), vectors, dims)
  const freshRow = new Map(missing.map((text, row) => [text, row]))
  return {
    dims,
    fresh,
    restore: (text, data, to) => {
      const known = knownRow[text]
      if (known >= 0 && cached) restoreRow(cached, known, { data, dims, to })
      else restoreRow(fresh, freshRow.get(text) ?? 0, { data, dims, to })
    },
  }
}
