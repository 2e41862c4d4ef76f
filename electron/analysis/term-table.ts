import { phrasesIn } from './phrases.ts'

/** Which terms stand in which texts. */
export interface TermTable {
  /** The key of each term, stems joined by blanks. */
  readonly keys: readonly string[]
  /** The distinct terms of each text. */
  readonly termsOf: readonly Int32Array[]
  /** Comments that contain each term, repeats counted. */
  readonly comments: Int32Array
  readonly totalComments: number
}

/** `size` says for how many comments each text stands. */
export const termTable = (texts: readonly string[], size: Int32Array): TermTable => {
  const ids = new Map<string, number>()
  const keys: string[] = []
  const termsOf = texts.map((text) => {
    const own = new Set<number>()
    for (const { key } of phrasesIn(text)) {
      let id = ids.get(key)
      if (id === undefined) {
        id = keys.length
        ids.set(key, id)
        keys.push(key)
      }
      own.add(id)
    }
    return Int32Array.from(own)
  })
  const comments = new Int32Array(keys.length)
  termsOf.forEach((terms, i) => {
    for (const term of terms) comments[term] += size[i]
  })
  return { keys, termsOf, comments, totalComments: size.reduce((sum, own) => sum + own, 0) }
}
