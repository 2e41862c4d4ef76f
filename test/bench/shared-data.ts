import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export interface Labelled {
  readonly texts: readonly string[]
  readonly classes: readonly string[]
}

/** The rows of a CSV of the shared data, or null where it is not there. */
const rowsOf = (path: string): readonly Record<string, string>[] | null => {
  if (!existsSync(folder + path)) return null
  return Papa.parse<Record<string, string>>(readFileSync(folder + path, 'utf8'), { header: true, skipEmptyLines: true })
    .data
}

const labelled = (rows: readonly Record<string, string>[], column: string): Labelled => ({
  texts: rows.map((row) => row['text'] ?? ''),
  classes: rows.map((row) => row[column] ?? ''),
})

/** Questions of bank customers with one of 77 intents each. */
export const banking77 = (): Labelled | null => {
  const rows = rowsOf('banking77/train.csv')
  return rows && labelled(rows, 'category')
}

export const airlineTweets = (): Labelled | null => {
  const rows = rowsOf('airline-tweets/comments.csv')
  return rows && labelled(rows, 'sentiment')
}

/** Complaints with one of nine reasons each; those whose reason could not be told are left out. */
export const airlineComplaints = (): Labelled | null => {
  const rows = rowsOf('airline-tweets/comments.csv')
  const told = rows?.filter(({ sentiment, reason }) => sentiment === 'negative' && reason && reason !== "Can't Tell")
  return told ? labelled(told, 'reason') : null
}
