import { readDate } from '../values/dates.ts'
import { isNonAnswer, isPlaceholder } from '../values/non-answers.ts'
import type { HeaderColumn } from '../tables/header.ts'
import type { RawRow } from '../tables/raw-row.ts'

/** What is known of one column: its words and a measured sample of its values. */
export interface ColumnFacts {
  readonly index: number
  readonly name: string
  /** Name, question and import id in lower case, words parted by single spaces: `closedLost_Reason__c` is 'closed lost reason'. */
  readonly words: string
  /** The same of the name alone. */
  readonly nameWords: string
  readonly importId: string | null
  /** Rows looked at, and those with a value (placeholders such as NA are none). */
  readonly rows: number
  readonly filled: number
  readonly distinct: number
  /** Whether every row of the head has a value of its own. */
  readonly unique: boolean
  /** Shares of the filled cells, 0 to 1. */
  readonly wholeShare: number
  readonly numberShare: number
  readonly dateShare: number
  readonly emailShare: number
  readonly letterShare: number
  /** Of the numbers of every row of the head; null when the sample has none. */
  readonly min: number | null
  readonly max: number | null
  /** Mean number of words of the filled cells that say something, and how many of those texts differ. */
  readonly meanWords: number
  readonly distinctTexts: number
  readonly texts: number
  readonly sample: readonly string[]
}

const sampleRows = 500

/** Characters of a header that are looked at; some files have a whole answer there. */
const longestLabel = 500

/** Measures every column on up to 500 rows spread evenly over the head; uniqueness on all of them. */
export function columnFacts(columns: readonly HeaderColumn[], rows: readonly RawRow[]): readonly ColumnFacts[] {
  const sound = rows.filter((row) => row.problem === null)
  const step = Math.max(1, sound.length / sampleRows)
  const sampled: RawRow[] = []
  for (let at = 0; at < sound.length; at += step) {
    const row = sound[Math.floor(at)]
    if (row !== undefined) sampled.push(row)
  }
  return columns.map((column) => factsOf(column, sampled, sound))
}

function factsOf(column: HeaderColumn, sampled: readonly RawRow[], all: readonly RawRow[]): ColumnFacts {
  const values: string[] = []
  for (const row of sampled) {
    const value = row.cells[column.index]?.trim() ?? ''
    if (value !== '' && !isPlaceholder(value)) values.push(value)
  }
  const numbers = values.filter((value) => plainNumber.test(value)).length
  const range = numbers === 0 ? null : rangeOf(column.index, all)
  const texts = values.filter((value) => !isNonAnswer(value))
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length
  return {
    index: column.index,
    name: column.name,
    words: wordsOf(`${column.name} ${column.question ?? ''} ${column.importId ?? ''}`),
    nameWords: wordsOf(column.name),
    importId: column.importId,
    rows: sampled.length,
    filled: values.length,
    distinct: new Set(values).size,
    unique: isUnique(column.index, all),
    wholeShare: share((value) => /^\d+([.,]0+)?$/.test(value)),
    numberShare: values.length === 0 ? 0 : numbers / values.length,
    dateShare: share((value) => readDate(value, 'dmy') !== null),
    emailShare: share((value) => /^[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}$/i.test(value)),
    letterShare: share((value) => /\p{L}/u.test(value)),
    min: range?.min ?? null,
    max: range?.max ?? null,
    meanWords: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length,
    distinctTexts: new Set(texts).size,
    texts: texts.length,
    sample: values,
  }
}

const plainNumber = /^[-−]?\d+([.,]\d+)?$/

function rangeOf(index: number, rows: readonly RawRow[]): { readonly min: number; readonly max: number } | null {
  let range: { min: number; max: number } | null = null
  for (const row of rows) {
    const value = row.cells[index]?.trim() ?? ''
    if (!plainNumber.test(value)) continue
    const number = Number(value.replace(',', '.').replace('−', '-'))
    range =
      range === null
        ? { min: number, max: number }
        : { min: Math.min(range.min, number), max: Math.max(range.max, number) }
  }
  return range
}

/** A row that stands in the file twice, alike in every cell, does not make its id a repeated one. */
function isUnique(index: number, rows: readonly RawRow[]): boolean {
  const seen = new Map<string, RawRow>()
  for (const row of rows) {
    const value = row.cells[index]?.trim() ?? ''
    const before = seen.get(value)
    if (value === '' || (before !== undefined && !isSameRow(before, row))) return false
    seen.set(value, row)
  }
  return seen.size > 0
}

function isSameRow(one: RawRow, other: RawRow): boolean {
  return (
    one.cells.length > 1 &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, at) => cell === other.cells[at])
  )
}

/** Words of a header in lower case: parted at spaces, punctuation, underscores and changes of case. */
export function wordsOf(text: string): string {
  return text
    .slice(0, longestLabel)
    .replace(/__[cr]\b/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim()
}
