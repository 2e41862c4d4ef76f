export interface WordPieceOptions {
  /** The id of each piece; those that go on within a word begin with `continuing`. */
  readonly vocabulary: ReadonlyMap<string, number>
  readonly unknownId: number
  /** '##' */
  readonly continuing: string
  /** A longer word is unknown, in characters. */
  readonly mostCharacters: number
}

/**
 * The ids of a word's pieces: always the longest piece that fits, from the left (Wu et al. 2016). A word with a place
 * where none fits is unknown as a whole.
 */
export const wordPieces = (
  word: string,
  { vocabulary, unknownId, continuing, mostCharacters }: WordPieceOptions,
): readonly number[] => {
  const symbols = [...word]
  if (symbols.length > mostCharacters) return [unknownId]
  const ids: number[] = []
  for (let start = 0; start < symbols.length;) {
    const lead = start === 0 ? '' : continuing
    let end = symbols.length
    let id: number | undefined
    for (; end > start && id === undefined; end--) id = vocabulary.get(lead + symbols.slice(start, end).join(''))
    if (id === undefined) return [unknownId]
    ids.push(id)
    start = end + 1
  }
  return ids
}
