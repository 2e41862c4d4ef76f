import { bestCut, pieceTree, type Piece } from './unigram-cut.ts'

/** Where a comment's subwords stand: ids into the vocabulary and their places in the text, equal in length. */
export interface Tokens {
  readonly ids: Int32Array
  readonly positions: Int32Array
}

export type Tokenise = (normalised: string) => Tokens

/** Worse than any subword (the rarest has about −14), so that an unknown character is the last resort. */
const unknown = { id: 0, score: -25 }
const START_OF_TEXT = 1

/**
 * The built-in encoder's tokeniser: of all ways to cut the text into known subwords the most likely one. A character
 * that no subword consists of is unknown and left out.
 *
 * `vocabulary`: one subword and its log probability a line, tab between, the line number being the id.
 */
export const createUnigram = (vocabulary: string, maxTokens: number): Tokenise => {
  const root = pieceTree(piecesOf(vocabulary))
  return (normalised) => {
    const symbols = [...`\u2581${normalised.normalize('NFKC').replaceAll(' ', '\u2581')}`]
    const ids = bestCut(root, symbols, unknown).map(({ id }) => id)
    return known(ids.slice(0, maxTokens))
  }
}

const piecesOf = (vocabulary: string): readonly Piece[] =>
  vocabulary.split('\n').flatMap((line, id) => {
    const tab = line.lastIndexOf('\t')
    return tab <= 0 ? [] : [{ text: line.slice(0, tab), id, score: Number(line.slice(tab + 1)) }]
  })

/**
 * Unknown tokens are left out and their places counted; the package's own graph would lay the embeddings of all that
 * follows, in this text and the next ones of a batch, beside their places. A text of unknown symbols alone becomes one
 * start token.
 */
const known = (ids: readonly number[]): Tokens => {
  const positions = ids.flatMap((id, position) => (id === unknown.id ? [] : [position]))
  if (positions.length === 0) return { ids: Int32Array.of(START_OF_TEXT), positions: Int32Array.of(0) }
  return { ids: Int32Array.from(positions, (position) => ids[position]), positions: Int32Array.from(positions) }
}
