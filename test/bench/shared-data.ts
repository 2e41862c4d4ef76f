import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { seeded } from '#analysis/rng.ts'

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

export interface Multilabelled {
  readonly texts: readonly string[]
  /** The topics of each text, one or more. */
  readonly topics: readonly (readonly string[])[]
}

/** Columns between the answer's facts and the last that are not topics but say how the labelling went. */
const statusColumns = new Set(['Not assigned', 'Labelling not possible', 'Safeguarding concerns?'])

/** Comments of hospital patients with the topics people gave them. */
export const patientFeedback = (): Multilabelled | null => {
  const rows = rowsOf('patient-feedback/comments.csv')
  if (!rows?.[0]) return null
  const columns = Object.keys(rows[0])
  const topics = columns.slice(columns.indexOf('Comment sentiment') + 1).filter((name) => !statusColumns.has(name))
  const labelled = rows
    .map((row) => ({ text: row['FFT answer'] ?? '', topics: topics.filter((name) => row[name] === '1') }))
    .filter((row) => row.topics.length > 0)
  return { texts: labelled.map(({ text }) => text), topics: labelled.map((row) => row.topics) }
}

/** So many texts: the given ones again and again, each time with one word of another text in the place of one of theirs. */
export const manyTweets = (texts: readonly string[], count: number): readonly string[] => {
  const random = seeded(1)
  const words = texts.map((text) => text.split(' '))
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  return Array.from({ length: count }, (_, i) => {
    const own = words[i % words.length] ?? []
    if (i < words.length) return own.join(' ')
    const at = Math.floor(random() * own.length)
    return own.map((word, nth) => (nth === at ? (pick(pick(words) ?? []) ?? word) : word)).join(' ')
  })
}
