import type { Context } from '../../kernel/context.ts'
import type { BaseColumns } from './base-columns.ts'

/**
 * What a person types, as a query of SQLite's FTS5 (sqlite.org/fts5.html): words match their beginnings, "phrases" and
 * NOT word work, word* is the same as word. Anything else is text, never syntax.
 * @returns null when nothing in it can be searched for.
 */
export function asFtsQuery(typed: string): string | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  let isNegated = false
  for (const match of typed.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const [, phrase, bare] = match
    if (bare === 'NOT' || bare === '-') {
      isNegated = true
      continue
    }
    const isMinus = bare !== undefined && bare.length > 1 && bare.startsWith('-')
    const words = (phrase ?? bare ?? '').replace(/^-|\*+$/g, '').match(/[\p{L}\p{M}\p{N}]+/gu)
    if (words) {
      const text = `"${words.join(' ')}"${phrase === undefined ? '*' : ''}`
      ;(isNegated || isMinus ? unwanted : wanted).push(text)
    }
    isNegated = false
  }
  if (wanted.length === 0) return null
  return [wanted.join(' AND '), ...unwanted].join(' NOT ')
}

/** Positions of the comments that match, in no order. */
export const foundByWords = (context: Context, match: string, base: BaseColumns): Int32Array =>
  positionsIn(base, context.db.pluck<number>('SELECT rowid FROM comment_fts WHERE comment_fts MATCH @match', { match }))

/** The same with the best match first (BM25, sqlite.org/fts5.html#the_bm25_function). */
export const bestByWords = (context: Context, match: string, base: BaseColumns): Int32Array =>
  positionsIn(
    base,
    context.db.pluck<number>('SELECT rowid FROM comment_fts WHERE comment_fts MATCH @match ORDER BY rank, rowid', {
      match,
    }),
  )

const positionsIn = ({ positions }: BaseColumns, seqs: readonly number[]): Int32Array =>
  Int32Array.from(seqs, (seq) => positions[seq] ?? -1).filter((at) => at >= 0)
