import type { TokenTable } from './token-table.ts'

/** Which terms (`phrasesIn`) stand in which texts: text i's distinct terms lie in `term` from start[i] to start[i + 1]. */
export interface TermTable {
  /** The key of each term, stems joined by blanks. */
  readonly keys: readonly string[]
  readonly start: Int32Array
  readonly term: Int32Array
  /** Comments that contain each term, repeats counted. */
  readonly comments: Int32Array
  readonly totalComments: number
}

/** A term of fewer comments than this share of them can stand for no theme. */
const SMALLEST_SHARE = 0.00005
const FEWEST_COMMENTS = 2
const LONGEST = 3

/**
 * The terms of the first `size.length` texts that stand in enough comments; `size` says for how many each text stands.
 * Longer ones are looked for only where their parts are frequent enough (Agrawal and Srikant 1994), so that memory does
 * not grow with every turn of phrase.
 */
export const termTable = (tokens: TokenTable, size: Int32Array): TermTable => {
  const totalComments = size.reduce((sum, own) => sum + own, 0)
  const fewest = Math.max(FEWEST_COMMENTS, Math.floor(SMALLEST_SHARE * totalComments))
  const ids = new Map<number, number>()
  const found: number[] = []
  const comments: number[] = []
  const seenIn: number[] = []
  const isFrequent = (key: number): boolean => (comments[ids.get(key) ?? -1] ?? 0) >= fewest
  for (let length = 1; length <= LONGEST; length++)
    for (let text = 0; text < size.length; text++)
      eachPhrase(tokens, { text, length }, (at) => {
        if (!partsOf(tokens, at, length).every(isFrequent)) return
        const key = keyOf(tokens, at, length)
        let id = ids.get(key)
        if (id === undefined) {
          id = found.push(key) - 1
          ids.set(key, id)
          comments.push(0)
          seenIn.push(-1)
        }
        if (seenIn[id] === text) return
        seenIn[id] = text
        comments[id] += size[text]
      })
  const kept = Int32Array.from(found.keys()).filter((id) => comments[id] >= fewest)
  const number = new Int32Array(found.length).fill(-1)
  kept.forEach((id, term) => (number[id] = term))
  const termOf = (at: number, length: number): number => number[ids.get(keyOf(tokens, at, length)) ?? -1] ?? -1
  return {
    keys: Array.from(kept, (id) => nameOf(tokens, found[id])),
    ...occurrences(tokens, { texts: size.length, terms: kept.length, termOf }),
    comments: Int32Array.from(kept, (id) => comments[id]),
    totalComments,
  }
}

interface Occurrences {
  readonly texts: number
  readonly terms: number
  /** The term of some words from a place, −1 for none. */
  readonly termOf: (at: number, length: number) => number
}

const occurrences = (tokens: TokenTable, { texts, terms, termOf }: Occurrences) => {
  const start = new Int32Array(texts + 1)
  const term: number[] = []
  const seenIn = new Int32Array(terms).fill(-1)
  for (let text = 0; text < texts; text++) {
    for (let length = 1; length <= LONGEST; length++)
      eachPhrase(tokens, { text, length }, (at) => {
        const one = termOf(at, length)
        if (one < 0 || seenIn[one] === text) return
        seenIn[one] = text
        term.push(one)
      })
    start[text + 1] = term.length
  }
  return { start, term: Int32Array.from(term) }
}

/** Each stretch of so many words that nothing parts and that begins and ends with a word that names. */
const eachPhrase = (
  { start, names, isBound }: TokenTable,
  { text, length }: { readonly text: number; readonly length: number },
  visit: (at: number) => void,
): void => {
  for (let at = start[text]; at + length <= start[text + 1]; at++) {
    if (names[at] === 0 || names[at + length - 1] === 0) continue
    let whole = true
    for (let q = at + 1; q < at + length; q++) if (isBound[q] === 0) whole = false
    if (whole) visit(at)
  }
}

/** One number for up to three stems: digits to the base of one more than there are stems. */
const keyOf = ({ stem, stems }: TokenTable, at: number, length: number): number => {
  let key = 0
  for (let q = at; q < at + length; q++) key = key * (stems.length + 1) + stem[q] + 1
  return key
}

/** What must be frequent before a phrase can be: its ends, and of three words that name both pairs. */
const partsOf = (tokens: TokenTable, at: number, length: number): readonly number[] => {
  if (length === 1) return []
  if (length === LONGEST && tokens.names[at + 1] === 1) return [keyOf(tokens, at, 2), keyOf(tokens, at + 1, 2)]
  return [keyOf(tokens, at, 1), keyOf(tokens, at + length - 1, 1)]
}

const nameOf = ({ stems }: TokenTable, key: number): string => {
  const base = stems.length + 1
  const words: string[] = []
  for (let rest = key; rest > 0; rest = Math.floor(rest / base)) words.unshift(stems[(rest % base) - 1])
  return words.join(' ')
}
