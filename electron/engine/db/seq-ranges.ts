import type { Db } from './statements.ts'

/** Rows that are read in one go: some ten milliseconds. */
const slice = 10_000

/** All seqs of comments or records a piece at a time: the first and the last of each piece. */
export function* seqRanges(db: Db, table: 'comment' | 'record'): Generator<readonly [from: number, to: number]> {
  const last = db.pluck<number | null>(`SELECT MAX(seq) FROM ${table}`)[0] ?? 0
  for (let from = 1; from <= last; from += slice) yield [from, from + slice - 1]
}
