/** Where a comment's subwords stand: ids into the vocabulary and their places in the text, equal in length. */
export interface Tokens {
  readonly ids: Int32Array
  readonly positions: Int32Array
}

export type Tokenise = (normalised: string) => Tokens

interface TrieNode {
  readonly next: Map<string, TrieNode>
  id: number
  score: number
}

const UNKNOWN = 0
const START_OF_TEXT = 1
/** Worse than any subword (the rarest has about −14), so that an unknown character is the last resort. */
const UNKNOWN_SCORE = -25

/**
 * The unigram language model tokeniser (Kudo 2018): of all ways to cut the text into known subwords, the one with the
 * highest sum of log probabilities. A character that no subword consists of may be unknown and is then left out.
 *
 * `vocabulary`: one subword and its log probability a line, tab between, the line number being the id.
 */
export const createUnigram = (vocabulary: string, maxTokens: number): Tokenise => {
  const root = readTrie(vocabulary)
  return (normalised) => {
    const symbols = [...`\u2581${normalised.normalize('NFKC').replaceAll(' ', '\u2581')}`]
    return known(bestCut(root, symbols).slice(0, maxTokens))
  }
}

const readTrie = (vocabulary: string): TrieNode => {
  const root = emptyNode()
  vocabulary.split('\n').forEach((line, id) => {
    const tab = line.lastIndexOf('\t')
    if (tab <= 0) return
    let node = root
    for (const symbol of line.slice(0, tab)) {
      const next = node.next.get(symbol) ?? emptyNode()
      node.next.set(symbol, next)
      node = next
    }
    node.id = id
    node.score = Number(line.slice(tab + 1))
  })
  return root
}

const emptyNode = (): TrieNode => ({ next: new Map(), id: UNKNOWN, score: 0 })

/** Viterbi over the places between symbols; runs of unknown symbols give one id. */
const bestCut = (root: TrieNode, symbols: readonly string[]): number[] => {
  const places = symbols.length + 1
  const best = new Float64Array(places).fill(-Infinity)
  const cameFrom = new Int32Array(places)
  const tokenAt = new Int32Array(places)
  best[0] = 0
  for (let start = 0; start < symbols.length; start++) {
    let coveredAlone = false
    let node = root.next.get(symbols[start])
    for (let end = start + 1; node; end++) {
      if (node.id !== UNKNOWN) {
        if (end === start + 1) coveredAlone = true
        const score = best[start] + node.score
        if (score > best[end]) {
          best[end] = score
          cameFrom[end] = start
          tokenAt[end] = node.id
        }
      }
      node = end < symbols.length ? node.next.get(symbols[end]) : undefined
    }
    const withUnknown = best[start] + UNKNOWN_SCORE
    if (!coveredAlone && withUnknown > best[start + 1]) {
      best[start + 1] = withUnknown
      cameFrom[start + 1] = start
      tokenAt[start + 1] = UNKNOWN
    }
  }
  const ids: number[] = []
  for (let place = symbols.length; place > 0; place = cameFrom[place])
    if (tokenAt[place] !== UNKNOWN || ids.at(-1) !== UNKNOWN) ids.push(tokenAt[place])
  return ids.reverse()
}

/**
 * Unknown tokens are left out and their places counted; the package's own graph would lay the embeddings of all that
 * follows, in this text and the next ones of a batch, beside their places. A text of unknown symbols alone becomes one
 * start token.
 */
const known = (ids: readonly number[]): Tokens => {
  const positions = ids.flatMap((id, position) => (id === UNKNOWN ? [] : [position]))
  if (positions.length === 0) return { ids: Int32Array.of(START_OF_TEXT), positions: Int32Array.of(0) }
  return { ids: Int32Array.from(positions, (position) => ids[position]), positions: Int32Array.from(positions) }
}
