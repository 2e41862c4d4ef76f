import type { Encoder } from './encoder.ts'
import type { FindThemesInput } from './find-themes-types.ts'
import type { Matrix } from './matrix-engine.ts'
import { quantise, restoreRow, type CachedVectors } from './quantised-vectors.ts'
import type { RunControl } from './run-control.ts'
import type { Units } from './units.ts'

export interface EncodedUnits {
  /** One row per unit; null without an encoder. */
  readonly matrix: Matrix | null
  /** The vectors that were not cached, row r belonging to comment index[r]. */
  readonly fresh: CachedVectors
}

export interface EncodeOptions {
  readonly input: FindThemesInput
  readonly encoder: Encoder | null
  readonly control: RunControl
}

/**
 * Takes what is cached and encodes the rest. Fresh vectors go through the same rounding as stored ones, so that a run
 * with a cache and one without see the same numbers.
 */
export const encodeUnits = async (units: Units, { input, encoder, control }: EncodeOptions): Promise<EncodedUnits> => {
  if (encoder === null) return { matrix: null, fresh: quantise(new Int32Array(0), new Float32Array(0), 0) }
  const { dims } = encoder
  const data = new Float32Array(units.texts.length * dims)
  const stored = new Uint8Array(units.texts.length)
  input.cached?.index.forEach((comment, row) => {
    const unit = units.unitOf[comment] ?? -1
    if (unit < 0 || stored[unit] === 1 || !input.cached) return
    restoreRow(input.cached, row, { data, dims, to: unit })
    stored[unit] = 1
  })
  const missing = Array.from(units.texts.keys()).filter((unit) => stored[unit] === 0)
  const vectors = await encoder.encode(
    missing.map((unit) => units.texts[unit]),
    control,
  )
  const fresh = quantise(
    Int32Array.from(missing, (unit) => units.first[unit]),
    vectors,
    dims,
  )
  missing.forEach((unit, row) => restoreRow(fresh, row, { data, dims, to: unit }))
  return { matrix: { data, rows: units.texts.length, columns: dims }, fresh }
}
