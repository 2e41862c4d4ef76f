import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestCut, pieceTree, type Piece } from '#analysis/unigram-cut.ts'

const unknown = { id: 99, score: -20 }

/** The score of the best cut, by trying every one. */
const bestScore = (text: string, pieces: readonly Piece[]): number =>
  text === ''
    ? 0
    : Math.max(
        ...pieces
          .filter((piece) => text.startsWith(piece.text))
          .map((piece) => piece.score + bestScore(text.slice(piece.text.length), pieces)),
        pieces.some((piece) => piece.text === text[0]) ? -Infinity : unknown.score + bestScore(text.slice(1), pieces),
      )

const anyPieces = fc
  .uniqueArray(fc.record({ text: fc.stringMatching(/^[abc]{1,3}$/), score: fc.integer({ min: -15, max: -1 }) }), {
    selector: ({ text }) => text,
    maxLength: 12,
  })
  .map((found) => found.map((piece, id) => ({ ...piece, id })))

it('finds the cut that trying every one finds, and covers the text with it', () => {
  fc.assert(
    fc.property(anyPieces, fc.stringMatching(/^[abc]{0,9}$/), (pieces, text) => {
      const tokens = bestCut(pieceTree(pieces), [...text], unknown)
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      const score = tokens.reduce((sum, { id, start, end }) => {
        const piece = pieces.find((one) => one.id === id)
        return sum + (piece?.score ?? unknown.score * (end - start))
      }, 0)
      expect(score).toBe(bestScore(text, pieces))
    }),
  )
})
