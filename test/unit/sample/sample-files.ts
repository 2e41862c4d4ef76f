import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'

export const root = path.resolve(import.meta.dirname, '../../..')
export const sampleFolder = path.join(root, 'resources/sample')
export const truthFile = path.join(root, 'test/fixtures/sample-truth.json')

export type Themes = readonly string[] | null

export type Truth = {
  readonly themes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'complaint' | 'praise'
    readonly comments: number
    readonly accounts: number
    readonly answersByMonth: readonly number[]
    readonly trend: 'rising' | 'falling' | 'flat'
    readonly segment: string | null
    readonly deals: 'loses' | 'wins' | 'neither'
    readonly leadsPriorities: boolean
  }[]
  readonly silentAccounts: readonly string[]
  readonly answers: Readonly<
    Record<string, { readonly reason: Themes; readonly improve: Themes; readonly language?: string }>
  >
  readonly deals: Readonly<Record<string, { readonly seller: Themes; readonly buyer: Themes }>>
  readonly calls: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export const truth: Truth = JSON.parse(readFileSync(truthFile, 'utf8'))

type Row = readonly string[]

export type Answer = {
  readonly id: string
  readonly date: string
  readonly account: string
  readonly score: number
  readonly reason: string
  readonly improve: string
}

const rowsOf = (text: string, delimiter: string): readonly Row[] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data

const cell = (row: Row, index: number): string => row[index] ?? ''

function answersOf(rows: readonly Row[]): readonly Answer[] {
  return rows.slice(1).map((row) => ({
    id: cell(row, 0),
    date: cell(row, 1),
    account: cell(row, 2),
    score: Number(cell(row, 6)),
    reason: cell(row, 7),
    improve: cell(row, 8),
  }))
}

export function firstHalf(): readonly Answer[] {
  return answersOf(rowsOf(readFileSync(path.join(sampleFolder, 'survey-2026-h1.csv'), 'utf8'), ','))
}

/** As exported: with the rows that stand there twice. */
export function secondHalf(): readonly Answer[] {
  const bytes = readFileSync(path.join(sampleFolder, 'survey-2026-h2.csv'))
  return answersOf(rowsOf(new TextDecoder('windows-1252').decode(bytes), ';'))
}

/** Every answer once. */
export function allAnswers(): readonly Answer[] {
  return [...new Map([...firstHalf(), ...secondHalf()].map((answer) => [answer.id, answer])).values()]
}

export function accountRows(): readonly {
  readonly name: string
  readonly segment: string
  readonly value: string
  readonly renewal: string
}[] {
  const rows = rowsOf(readFileSync(path.join(sampleFolder, 'accounts.csv'), 'utf8'), ',').slice(1)
  return rows.map((row) => ({ name: cell(row, 0), segment: cell(row, 1), value: cell(row, 4), renewal: cell(row, 5) }))
}

export type Deal = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly stage: string
  readonly type: string
  readonly amount: string
  readonly seller: string
  readonly buyer: string
}

/** The rows of the report without the lines at its foot. */
export function dealRows(): readonly Deal[] {
  const rows = rowsOf(readFileSync(path.join(sampleFolder, 'deals-fy26.csv'), 'utf8'), ',').slice(1)
  return rows
    .filter((row) => row.length > 1)
    .map((row) => ({
      id: cell(row, 0),
      account: cell(row, 1),
      name: cell(row, 2),
      stage: cell(row, 3),
      type: cell(row, 4),
      amount: cell(row, 5),
      seller: cell(row, 7),
      buyer: cell(row, 8),
    }))
}

export type Turn = { readonly speaker: string; readonly words: string }

export const callFiles = (): readonly string[] => readdirSync(path.join(sampleFolder, 'calls')).sort()

export const callText = (file: string): string => readFileSync(path.join(sampleFolder, 'calls', file), 'utf8')

/** The turns of a call: cues of one speaker in a row are one turn, a cue without a name goes on with the last one. */
export function turnsOf(file: string): readonly Turn[] {
  const turns: { speaker: string; words: string }[] = []
  for (const block of callText(file).split('\n\n').slice(2)) {
    const text = block.trim().split('\n')[2]
    if (text === undefined) continue
    const named = /^<v ([^>]+)>(.*)<\/v>$/.exec(text) ?? /^([A-Z][A-Za-z ]{2,30}): (.*)$/.exec(text)
    const last = turns.at(-1)
    const speaker = named?.[1] ?? last?.speaker ?? ''
    const words = named?.[2] ?? text
    if (last !== undefined && last.speaker === speaker) last.words = `${last.words} ${words}`
    else turns.push({ speaker, words })
  }
  return turns
}
