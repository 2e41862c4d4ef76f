/** What of a DOM node counts here, so that it can be made without a document. */
export interface WordsNode {
  /** Of a text node; null of an element. */
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<WordsNode>
}

/** As a DOM range says it: in a text a UTF-16 offset, in an element the number of children before. */
export interface WordsRange {
  readonly startContainer: WordsNode
  readonly startOffset: number
  readonly endContainer: WordsNode
  readonly endOffset: number
}

export interface Span {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number
  readonly end: number
}

const lengthOf = (node: WordsNode): number =>
  node.nodeValue?.length ?? Array.from(node.childNodes).reduce((sum, child) => sum + lengthOf(child), 0)

/** How many UTF-16 units of the words stand before a place in them; null for a place elsewhere. */
function offsetIn(words: WordsNode, node: WordsNode, offset: number): number | null {
  if (words === node && words.nodeValue !== null) return offset
  let before = 0
  for (const [at, child] of Array.from(words.childNodes).entries()) {
    if (words === node && at === offset) return before
    const within = offsetIn(child, node, offset)
    if (within !== null) return before + within
    before += lengthOf(child)
  }
  return words === node ? before : null
}

/**
 * What a range covers of the words under a node, however many nodes they are split into. A range that begins before them or
 * ends after them is cut at their edge; null where neither end lies in them, or nothing between.
 */
export function selectedSpan(words: WordsNode, range: WordsRange): Span | null {
  const from = offsetIn(words, range.startContainer, range.startOffset)
  const to = offsetIn(words, range.endContainer, range.endOffset)
  if (from === null && to === null) return null
  const start = from ?? 0
  const end = to ?? lengthOf(words)
  return start < end ? { start, end } : null
}
