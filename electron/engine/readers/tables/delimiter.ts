import { recordsOf } from './csv.ts'
import { isEmptyRow } from './raw-row.ts'
import { sepLineDelimiter } from './sep-line.ts'

const candidates = [',', ';', '\t', '|'] as const
const sampleRecords = 200
const sampleChars = 256 * 1024

export interface DelimiterGuess {
  /** Null for a table of one column. */
  readonly delimiter: string | null
  /** Share of the sample's records that have the modal number of cells. */
  readonly share: number
  readonly width: number
  /** Whether the first record has that number of cells, as a header has. */
  readonly fromTop: boolean
  /** Whether every record between title rows and footer lines has that number of cells. */
  readonly isBlock: boolean
}

const oneColumn: DelimiterGuess = { delimiter: null, share: 1, width: 1, fromTop: true, isBlock: false }

/**
 * The delimiter under which most records have the same number of cells (above one): the first 200 records are
 * parsed with each candidate, quoting and all. At equal shares the wider table wins.
 * A table of one column of prose has commas, too: where the first record does not fit, seven in ten others must, or all
 * between titles above and lines below.
 */
export function guessDelimiter(text: string): DelimiterGuess {
  const named = sepLineDelimiter(text)
  const sample = text.slice(0, sampleChars)
  const cut = sample.length < text.length
  if (named !== null) return measured(sample, named, cut)
  let best: DelimiterGuess = { ...oneColumn, share: 0 }
  for (const delimiter of candidates) {
    const guess = measured(sample, delimiter, cut)
    if (guess.width < 2) continue
    if (guess.share > best.share || (guess.share === best.share && guess.width > best.width)) best = guess
  }
  return best.isBlock || best.share >= (best.fromTop ? 0.5 : 0.7) ? best : oneColumn
}

function measured(sample: string, delimiter: string, cut: boolean): DelimiterGuess {
  const records = recordsOf(sample, delimiter, cut).slice(0, sampleRecords)
  const widths = records.filter((record) => !isEmptyRow(record.cells)).map((record) => record.cells.length)
  const { value: width, count } = mode(widths.filter((cells) => cells > 1))
  const share = widths.length === 0 ? 0 : count / widths.length
  return { delimiter, share, width, fromTop: widths[0] === width, isBlock: isBlock(widths, width) }
}

const fewestInBlock = 3

/** Titles have fewer cells than the table, lines below it have one. Two columns might be prose with a comma in each line. */
function isBlock(widths: readonly number[], width: number): boolean {
  if (width < 3) return false
  const core = widths.slice(widths.indexOf(width), widths.lastIndexOf(width) + 1)
  const above = widths.slice(0, widths.indexOf(width))
  const below = widths.slice(widths.lastIndexOf(width) + 1)
  return (
    core.length >= fewestInBlock &&
    core.every((cells) => cells === width) &&
    above.every((cells) => cells <= 2) &&
    below.every((cells) => cells === 1)
  )
}

/** The most frequent number, the larger at a tie. */
export function mode(numbers: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best = { value: 0, count: 0 }
  for (const [value, count] of counts) {
    if (count > best.count || (count === best.count && value > best.value)) best = { value, count }
  }
  return best
}
