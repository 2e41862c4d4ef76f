import { readDate } from '../values/dates.ts'
import { isNonAnswer, isPlaceholder } from '../values/non-answers.ts'
import { isUnanswered, verdict } from '../values/scores.ts'
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
  readonly percentShare: number
  /** Words of a verdict: good and bad, thumbs, yes and no. */
  readonly verdictShare: number
  readonly starShare: number
  /** Ending in a question mark. */
  readonly askingShare: number
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

/** A table of very many columns is judged by fewer rows, so that looking at it takes the same time. */
const sampleCells = 1_000_000
const fewestSampleRows = 30

/** Characters of a header that are looked at; some files have a whole answer there. */
const longestLabel = 500

/** Characters of a cell that are looked at. */
const longestCell = 5_000

/** Measures every column on up to 500 rows spread evenly over the head; uniqueness on all of them. */
export function columnFacts(columns: readonly HeaderColumn[], rows: readonly RawRow[]): readonly ColumnFacts[] {
  const sound = rows.filter((row) => row.problem === null)
  const most = Math.max(fewestSampleRows, Math.min(sampleRows, Math.floor(sampleCells / Math.max(1, columns.length))))
  const step = Math.max(1, sound.length / most)
  const sampled: RawRow[] = []
  for (let at = 0; at < sound.length; at += step) {
    const row = sound[Math.floor(at)]
    if (row !== undefined) sampled.push(row)
  }
  const whole = { rows: sound, twins: firstTwins(sound) }
  return columns.map((column) => factsOf(column, sampled, whole))
}

interface WholeHead {
  readonly rows: readonly RawRow[]
  /** For each row the position of the first row that is alike in every cell. */
  readonly twins: readonly number[]
}

function firstTwins(rows: readonly RawRow[]): readonly number[] {
  const first = new Map<string, number>()
  return rows.map(({ cells }, at) => {
    const key = cells.length > 1 ? cells.join('\u001f') : `\u001e${at}`
    const known = first.get(key)
    if (known !== undefined) return known
    first.set(key, at)
    return at
  })
}

function factsOf(column: HeaderColumn, sampled: readonly RawRow[], whole: WholeHead): ColumnFacts {
  const values: string[] = []
  for (const row of sampled) {
    const value = (row.cells[column.index] ?? '').slice(0, longestCell).trim()
    if (value !== '' && !isPlaceholder(value)) values.push(value)
  }
  const texts = values.filter((value) => !isNonAnswer(value))
  const counts = sharesOf(values)
  const range = counts.numberShare === 0 ? null : rangeOf(column.index, whole.rows)
  return {
    index: column.index,
    name: column.name,
    words: wordsOf(`${column.name} ${column.question ?? ''} ${column.importId ?? ''}`),
    nameWords: wordsOf(column.name),
    importId: column.importId,
    rows: sampled.length,
    filled: values.length,
    distinct: new Set(values).size,
    unique: isUnique(column.index, whole),
    ...counts,
    min: range?.min ?? null,
    max: range?.max ?? null,
    meanWords: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + wordCount(text), 0) / texts.length,
    distinctTexts: new Set(texts).size,
    texts: texts.length,
    sample: values,
  }
}

type Shares = Pick<
  ColumnFacts,
  | 'wholeShare'
  | 'numberShare'
  | 'percentShare'
  | 'verdictShare'
  | 'starShare'
  | 'askingShare'
  | 'dateShare'
  | 'emailShare'
  | 'letterShare'
>

function sharesOf(values: readonly string[]): Shares {
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length
  return {
    wholeShare: share((value) => /^\d+([.,]0+)?$/.test(value)),
    numberShare: share((value) => plainNumber.test(value)),
    percentShare: share((value) => /^\d{1,3}([.,]\d+)? ?%$/.test(value)),
    verdictShare: share((value) => verdict(value) !== null || isUnanswered(value)),
    starShare: share((value) => /^(?:[★⭐☆]\ufe0f?)+$/u.test(value)),
    askingShare: share((value) => /[?？]$/.test(value)),
    dateShare: share((value) => readDate(value, 'dmy') !== null),
    emailShare: share((value) => /^[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}$/i.test(value)),
    letterShare: share((value) => /\p{L}/u.test(value)),
  }
}

const plainNumber = /^[-−]?\d+([.,]\d+)?$/

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

function rangeOf(index: number, rows: readonly RawRow[]): { readonly min: number; readonly max: number } | null {
  let range: { min: number; max: number } | null = null
  for (const row of rows) {
    const value = row.cells[index] ?? ''
    if (value.length > 20 || !plainNumber.test(value.trim())) continue
    const number = Number(value.trim().replace(',', '.').replace('−', '-'))
    range =
      range === null
        ? { min: number, max: number }
        : { min: Math.min(range.min, number), max: Math.max(range.max, number) }
  }
  return range
}

/** A row that stands in the file twice, alike in every cell, does not make its id a repeated one. */
function isUnique(index: number, { rows, twins }: WholeHead): boolean {
  const seen = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const value = (row.cells[index] ?? '').trim()
    const before = seen.get(value)
    if (value === '' || (before !== undefined && before !== twins[at])) return false
    seen.set(value, before ?? twins[at] ?? at)
  }
  return seen.size > 0
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
