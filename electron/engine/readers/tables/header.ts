import { readDate } from '../values/dates.ts'
import { asksSomething, tidyQuestion } from './question-text.ts'
import { mode } from './delimiter.ts'
import { filledCells, isEmptyRow, type RawRow } from './raw-row.ts'

/** Where a table's header stands among its records. */
export interface HeaderPlace {
  /** Zero-based index of the first header record. */
  readonly headerAt: number
  /** 0 for a table without header, 3 and 2 for Qualtrics, 2 for SurveyMonkey, else 1. */
  readonly headerRows: number
}

/** One column as the header names it. Names are unique within a table. */
export interface HeaderColumn {
  readonly index: number
  readonly name: string
  readonly question: string | null
  /** Qualtrics' own key of the column ('QID2_TEXT'), and the zone of its times, from its third row. */
  readonly importId: string | null
  readonly timeZone: string | null
}

const titleRows = 30

/** Finds the header: title rows above it (at most two filled cells, in a wider table) are passed over. */
export function findHeader(rows: readonly RawRow[]): HeaderPlace {
  const headerAt = firstFullRow(rows)
  const cellsAt = (offset: number): readonly string[] => rows[headerAt + offset]?.cells ?? []
  if (isImportIdRow(cellsAt(2))) return { headerAt, headerRows: 3 }
  if (isImportIdRow(cellsAt(1))) return { headerAt, headerRows: 2 }
  if (isLegacyQualtrics(cellsAt(0), cellsAt(1)) || isSurveyMonkey(cellsAt(0), cellsAt(1))) {
    return { headerAt, headerRows: 2 }
  }
  return { headerAt, headerRows: isDataRow(rows, headerAt) ? 0 : 1 }
}

function firstFullRow(rows: readonly RawRow[]): number {
  const start = rows.slice(0, 300)
  const width = mode(start.map((row) => filledCells(row.cells)).filter((count) => count > 0)).value
  const at = start.slice(0, titleRows).findIndex(({ cells }) => isFull(cells, width))
  if (at !== -1) return at
  return Math.max(
    0,
    start.findIndex((row) => !isEmptyRow(row.cells)),
  )
}

/** A table of three columns may leave one of them without a name, and then has a cell for it. */
function isFull(cells: readonly string[], width: number): boolean {
  const filled = filledCells(cells)
  if (width === 3) return filled >= 3 || (filled === 2 && cells.length >= 3)
  return filled >= (width >= 4 ? 3 : 1)
}

function isImportIdRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.filter((cell) => importIdOf(cell) !== null).length >= filled.length * 0.8
}

function importIdOf(cell: string): string | null {
  return /^\s*\{\s*"ImportId"\s*:\s*"([^"]*)"/.exec(cell)?.[1] ?? null
}

function timeZoneOf(cell: string): string | null {
  return /"timeZone"\s*:\s*"([^"]{1,60})"/.exec(cell)?.[1] ?? null
}

function isLegacyQualtrics(first: readonly string[], second: readonly string[]): boolean {
  return /^v1$/i.test(first[0]?.trim() ?? '') && /^responseid$/i.test(second[0]?.trim() ?? '')
}

function isSurveyMonkey(first: readonly string[], second: readonly string[]): boolean {
  const names = new Set(first.map((cell) => cell.trim().toLowerCase()))
  if (!names.has('respondent id') || !names.has('collector id')) return false
  return (second[0]?.trim() ?? '') === '' || second.some((cell) => /^(open-ended )?response$/i.test(cell.trim()))
}

/** A first row that already holds dates or numbers where the rows below do, too, and no repeated words. */
function isDataRow(rows: readonly RawRow[], at: number): boolean {
  const first = rows[at]?.cells ?? []
  const below = rows.slice(at + 1, at + 51).map((row) => row.cells)
  if (below.length === 0) return false
  let typed = 0
  for (const [index, cell] of first.entries()) {
    if (!isValue(cell)) continue
    const column = below.map((cells) => cells[index] ?? '').filter((text) => text.trim() !== '')
    if (column.length > 0 && column.filter(isValue).length >= column.length * 0.9) typed++
  }
  const filled = first.filter((cell) => cell.trim() !== '')
  return typed > 0 && (typed >= filled.length / 2 || first.some((cell) => isDate(cell)))
}

function isValue(cell: string): boolean {
  return /^\s*-?\d+([.,]\d+)?\s*$/.test(cell) || isDate(cell)
}

function isDate(cell: string): boolean {
  return /\d\D\d/.test(cell) && readDate(cell, 'dmy') !== null
}

/** The columns by their header rows. Unnamed columns are called 'Column 3', repeated names 'Comment (2)'. */
export function headerColumns(rows: readonly RawRow[], place: HeaderPlace): readonly HeaderColumn[] {
  const { headerAt, headerRows } = place
  const at = (offset: number): readonly string[] => (offset < headerRows ? (rows[headerAt + offset]?.cells ?? []) : [])
  const width = columnCount(rows, place)
  const monkey = headerRows === 2 && isSurveyMonkey(at(0), at(1))
  const importIds = [at(1), at(2)].find(isImportIdRow) ?? []
  const questions = headerRows < 2 || at(1) === importIds ? [] : at(1)
  const taken = new Map<string, number>()
  const columns: HeaderColumn[] = []
  let carried = ''
  for (let index = 0; index < width; index++) {
    const own = tidyQuestion(at(0)[index] ?? '')
    if (own !== '') carried = own
    const below = tidyQuestion(questions[index] ?? '')
    const named = monkey ? monkeyName(own === '' && below !== '' ? carried : own, below) : own
    const name = unique(named === '' ? `Column ${index + 1}` : named, taken)
    const question = monkey
      ? questionOr(named, carried)
      : below === '' && name !== named
        ? repeatedQuestion(named)
        : below
    columns.push({
      index,
      name,
      question: question === '' ? null : question,
      importId: importIdOf(importIds[index] ?? ''),
      timeZone: timeZoneOf(importIds[index] ?? ''),
    })
  }
  return columns
}

function columnCount(rows: readonly RawRow[], { headerAt, headerRows }: HeaderPlace): number {
  if (headerRows > 0) return rows[headerAt]?.cells.length ?? 0
  return mode(rows.slice(headerAt, headerAt + 300).map((row) => row.cells.length)).value
}

function monkeyName(question: string, option: string): string {
  return option === '' || /^(open-ended )?response$/i.test(option) ? question : `${question} [${option}]`
}

function questionOr(name: string, question: string): string {
  return name === question ? '' : question
}

/** Typeform repeats the name of a question that is asked twice; the number is ours, not the question's. */
function repeatedQuestion(name: string): string {
  return asksSomething(name) ? name : ''
}

/** @param taken names so far in lower case, each with the number its next repeat gets */
function unique(name: string, taken: Map<string, number>): string {
  const key = name.toLowerCase()
  let count = taken.get(key) ?? 1
  let candidate = count === 1 ? name : `${name} (${count})`
  while (taken.has(candidate.toLowerCase())) candidate = `${name} (${++count})`
  taken.set(key, count + 1)
  if (candidate !== name) taken.set(candidate.toLowerCase(), 2)
  return candidate
}

/** The same for exports of the same shape: names in lower case without spaces and punctuation, in order. */
export function headerSignature(columns: readonly { readonly name: string }[]): string {
  return columns.map((column) => column.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')).join('|')
}
