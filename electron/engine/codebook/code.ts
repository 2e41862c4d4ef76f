/** A code of a codebook; a theme is one here. Files know more levels than themes have. */
export interface Code {
  /** RFC 9562, in capitals; null where the file gives none. */
  readonly guid: string | null
  readonly name: string
  readonly description: string
  /** '#4269D0', or null. */
  readonly colour: string | null
  readonly children: readonly Code[]
}

/** How many codes there are on all levels. */
export const countCodes = (codes: readonly Code[]): number =>
  codes.reduce((sum, code) => sum + 1 + countCodes(code.children), 0)
