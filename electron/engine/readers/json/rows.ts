import type { RawRow } from '../tables/raw-row.ts'
import type { Remark } from '../tables/remark.ts'
import { flatten, textOf } from './flatten.ts'
import type { FoundRecords } from './find-records.ts'
import { isArray, isObject, type Json } from './parse.ts'

const mostRemarksOfRow = 10

/** Records that each have keys of their own would make a table without end. */
const mostColumns = 5_000

/** Rows that are made while they are taken. */
export interface CountedRows {
  readonly rows: Iterable<RawRow>
  readonly count: number
}

/** Columns of records: their keys in order of appearance, and where each stands. */
export class KeyColumns {
  readonly #places = new Map<string, number>()

  /** Takes in the keys of a record. */
  add(record: Json): void {
    if (!isObject(record)) return
    for (const { key } of flatten(record)) {
      if (!this.#places.has(key) && this.#places.size < mostColumns) this.#places.set(key, this.#places.size)
    }
  }

  get size(): number {
    return this.#places.size
  }

  /** The header, as row 0: what a person counts are the records. */
  header(): RawRow {
    return { row: 0, cells: [...this.#places.keys()], problem: null }
  }

  /** A record as cells. A key that no column has is named in a remark with its value. */
  row(row: number, record: Json): RawRow {
    if (!isObject(record)) return notARecord(row, record)
    const cells: string[] = Array.from({ length: this.#places.size }, () => '')
    const remarks: Remark[] = []
    for (const { key, text } of flatten(record)) {
      const place = this.#places.get(key)
      if (place !== undefined) cells[place] = text
      else if (text !== '' && remarks.length < mostRemarksOfRow) remarks.push(lateKey(key, text))
    }
    return remarks.length === 0 ? { row, cells, problem: null } : { row, cells, problem: null, remarks }
  }
}

/** The header and a row for each record, counted from 1; each is made when it is asked for. */
export function rowsOfRecords(found: FoundRecords): CountedRows {
  const header = found.shape === 'objects' ? 1 : 0
  return { rows: eachRow(found), count: found.records.length + header }
}

function* eachRow({ records, shape }: FoundRecords): Generator<RawRow> {
  if (shape === 'lists') {
    for (const [index, record] of records.entries()) {
      const cells = isArray(record) ? record.map(textOf) : null
      yield cells === null ? notARecord(index + 1, record) : { row: index + 1, cells, problem: null }
    }
    return
  }
  const columns = new KeyColumns()
  for (const record of records) columns.add(record)
  yield columns.header()
  for (const [index, record] of records.entries()) yield columns.row(index + 1, record)
}

function notARecord(row: number, value: Json): RawRow {
  return { row, cells: [textOf(value).slice(0, 1_000)], problem: 'a single value where a record should be' }
}

function lateKey(key: string, text: string): Remark {
  const line = text.replace(/\s+/g, ' ').trim()
  const shown = line.length > 200 ? `${line.slice(0, 199)}…` : line
  return {
    reason: `"${key.slice(0, 100)}" has no column, because no record of the head has it; it holds "${shown}"`,
    fate: 'kept without it',
  }
}
