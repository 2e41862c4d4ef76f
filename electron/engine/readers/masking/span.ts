/** A stretch of a text, as UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}
