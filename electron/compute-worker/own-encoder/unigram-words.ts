import { bestCut, pieceTree, type Piece } from '#analysis/unigram-cut.ts'

export interface UnigramModel {
  readonly pieces: readonly Piece[]
  readonly unknownId: number
  /** The pieces that stand for single bytes, 256 of them, where an unknown character is written by its bytes. */
  readonly byteIds: readonly number[] | null
}

export interface UnigramOptions extends UnigramModel {
  readonly normalise: (text: string) => string
  /** What stands for a blank: '▁'. */
  readonly blank: string
  /** Whether a blank is put before the first word as well. */
  readonly leads: boolean
}

/** An unknown character costs this much more than the rarest piece, as in SentencePiece. */
const UNKNOWN_COST = 10
/** Words whose cut is kept; then it begins anew. */
const MOST_KNOWN = 50_000

/** A unigram tokeniser that cuts word by word, each with the blank before it. */
export const unigramWords = (options: UnigramOptions): ((text: string) => readonly number[]) => {
  const { pieces, unknownId, byteIds, normalise, blank, leads } = options
  const root = pieceTree(pieces)
  const rarest = pieces.reduce((least, { score }) => Math.min(least, score), 0)
  const unknown = { id: unknownId, score: rarest - UNKNOWN_COST }
  const encoder = new TextEncoder()
  const cutWord = (word: string): readonly number[] => {
    const symbols = [...word]
    return bestCut(root, symbols, unknown).flatMap(({ id, start, end }) => {
      if (id !== unknownId || byteIds === null) return [id]
      return Array.from(encoder.encode(symbols.slice(start, end).join('')), (byte) => byteIds[byte] ?? unknownId)
    })
  }
  const known = new Map<string, readonly number[]>()
  return (text) =>
    normalise(text)
      .split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word, nth) => {
        const written = nth > 0 || leads ? blank + word : word
        const before = known.get(written)
        if (before) return before
        const ids = cutWord(written)
        if (known.size >= MOST_KNOWN) known.clear()
        known.set(written, ids)
        return ids
      })
}

/** The ids of '<0x00>' to '<0xFF>' where all are there. */
export const byteIdsAmong = (pieces: readonly Piece[]): readonly number[] | null => {
  const ids = new Map(pieces.map(({ text, id }) => [text, id]))
  const found = Array.from({ length: 256 }, (_, byte) =>
    ids.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`),
  )
  const all = found.filter((id) => id !== undefined)
  return all.length === found.length ? all : null
}
