/** How many subwords the encoder cuts a word into: 1 for a word it knows whole. */
export type Pieces = (word: string) => number

const SAMPLE_TEXTS = 4000
const LONG_WORD = /\p{L}{3,}/gu

/** Pieces a word at which the weight is least, and at which it is greatest. */
const PLAIN = { pieces: 1.1, weight: 0.7 } as const
const JARGON = { pieces: 1.52, weight: 1.4 } as const

/**
 * How much the words count against the meaning, from the texts alone: an encoder that knows the words whole knows what
 * they mean; one that cuts many of them into pieces does not, and their exact form has to say more. The weight grows
 * linearly from .7 at 1.1 pieces a word (questions of bank customers: 1.11) to 1.4 at 1.52 (tweets to airlines: 1.28,
 * French in an English model: 2.6), counted over words of three letters and more in the first 4,000 texts.
 */
export const lexicalWeight = (texts: readonly string[], pieces: Pieces): number => {
  const known = new Map<string, number>()
  let words = 0
  let cut = 0
  for (const text of texts.slice(0, SAMPLE_TEXTS))
    for (const [word] of text.matchAll(LONG_WORD)) {
      const count = known.get(word) ?? pieces(word)
      known.set(word, count)
      words++
      cut += count
    }
  if (words === 0) return PLAIN.weight
  const share = (cut / words - PLAIN.pieces) / (JARGON.pieces - PLAIN.pieces)
  return PLAIN.weight + (JARGON.weight - PLAIN.weight) * Math.min(1, Math.max(0, share))
}
