import type { RunControl } from './run-control.ts'

/** Turns comments into vectors of meaning. Implemented outside analysis, by whatever runs the model. */
export interface Encoder {
  /** Name and version: vectors of different ids must never meet. */
  readonly id: string
  readonly dims: number
  /** How many subwords a word is cut into. */
  readonly pieces: (word: string) => number
  /** n × dims, row-major, rows of unit length. A row depends on its own text alone. */
  readonly encode: (normalised: readonly string[], control: RunControl) => Promise<Float32Array>
}
