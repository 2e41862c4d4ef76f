export interface Piece {
  readonly text: string
  readonly id: number
  /** Log probability. */
  readonly score: number
}

export interface PieceTree {
  /** Null until a longer piece begins with this one. */
  next: Map<string, PieceTree> | null
  /** −1 where no piece ends. */
  id: number
  score: number
}

/** What stands for a symbol that no piece consists of. */
export interface Unknown {
  readonly id: number
  readonly score: number
}

const emptyNode = (): PieceTree => ({ next: null, id: -1, score: 0 })

export const pieceTree = (pieces: Iterable<Piece>): PieceTree => {
  const root = emptyNode()
  for (const { text, id, score } of pieces) {
    let node = root
    for (const symbol of text) {
      node.next ??= new Map()
      const next = node.next.get(symbol) ?? emptyNode()
      node.next.set(symbol, next)
      node = next
    }
    node.id = id
    node.score = score
  }
  return root
}

/** One token of a cut: its id, and the symbols from `start` up to `end`. */
export interface CutToken {
  readonly id: number
  readonly start: number
  readonly end: number
}

/**
 * The cut into pieces with the highest sum of log probabilities (Viterbi over the places between symbols; Kudo 2018).
 * Neighbouring unknown symbols are one token.
 */
export const bestCut = (root: PieceTree, symbols: readonly string[], unknown: Unknown): readonly CutToken[] => {
  const places = symbols.length + 1
  const best = new Float64Array(places).fill(-Infinity)
  const cameFrom = new Int32Array(places)
  const tokenAt = new Int32Array(places)
  best[0] = 0
  for (let start = 0; start < symbols.length; start++) {
    let coveredAlone = false
    let node = root.next?.get(symbols[start])
    for (let end = start + 1; node; end++) {
      if (node.id >= 0) {
        if (end === start + 1) coveredAlone = true
        const score = best[start] + node.score
        if (score > best[end]) {
          best[end] = score
          cameFrom[end] = start
          tokenAt[end] = node.id
        }
      }
      node = end < symbols.length ? node.next?.get(symbols[end]) : undefined
    }
    const withUnknown = best[start] + unknown.score
    if (!coveredAlone && withUnknown > best[start + 1]) {
      best[start + 1] = withUnknown
      cameFrom[start + 1] = start
      tokenAt[start + 1] = unknown.id
    }
  }
  const tokens: CutToken[] = []
  for (let end = symbols.length; end > 0; end = cameFrom[end]) {
    const token = { id: tokenAt[end], start: cameFrom[end], end }
    const later = tokens.at(-1)
    if (token.id === unknown.id && later?.id === unknown.id) tokens[tokens.length - 1] = { ...token, end: later.end }
    else tokens.push(token)
  }
  return tokens.reverse()
}
