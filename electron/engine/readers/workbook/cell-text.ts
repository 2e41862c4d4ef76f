import { clockText, serialDateText } from './serial-date.ts'
import { unescaped } from './shared-strings.ts'
import type { DateStyles } from './styles.ts'

/** One cell as the sheet's XML gives it. */
export interface RawCell {
  /** 's' shared text, 'str' text of a formula, 'inlineStr', 'b' yes or no, 'e' error, 'd' ISO date, else a number. */
  readonly type: string
  readonly style: number
  /** The stored value; null where there is none. */
  readonly value: string | null
  readonly hasFormula: boolean
}

export interface CellContext {
  readonly texts: readonly string[]
  readonly dateStyles: DateStyles
  readonly is1904: boolean
}

/** The cell as text, and what was lost of it. */
export interface CellText {
  readonly text: string
  readonly lost: string | null
}

/** Text of a cell. Numbers get a dot and no grouping; a formula gives its stored result and is never computed. */
export function cellText(cell: RawCell, context: CellContext): CellText {
  const { type, value } = cell
  if (value === null || value === '') {
    return { text: '', lost: value === null && cell.hasFormula ? 'is a formula without a stored result' : null }
  }
  switch (type) {
    case 's':
      return sharedText(value, context.texts)
    case 'str':
    case 'inlineStr':
      return whole(unescaped(value))
    case 'b':
      return whole(value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE')
    case 'e':
      return { text: '', lost: `holds the error ${value.trim().slice(0, 20)}` }
    case 'd':
      return whole(value.trim().replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(:\d\d)?).*$/, '$1 $2'))
    default:
      return numberText(value, cell.style, context)
  }
}

function whole(text: string): CellText {
  return { text, lost: null }
}

function sharedText(value: string, texts: readonly string[]): CellText {
  const text = texts[Number(value)]
  return text === undefined ? { text: '', lost: 'points to a text that the workbook does not have' } : whole(text)
}

function numberText(value: string, style: number, { dateStyles, is1904 }: CellContext): CellText {
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: '', lost: 'holds no number where one should be' }
  const kind = dateStyles[style] ?? 'number'
  const dated =
    kind === 'date' ? serialDateText(number, is1904) : kind === 'duration' && number >= 0 ? clockText(number) : null
  if (dated !== null) return whole(dated)
  return whole(plainNumber(number, value.trim()))
}

/** Digits as they are stored; an exponent becomes zeros, not digits that nobody wrote. */
function plainNumber(number: number, written: string): string {
  if (/^-?\d+$/.test(written)) return written
  if (!Number.isInteger(number) || Math.abs(number) < 1e15 || Math.abs(number) > 1e30) return String(number)
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 0 })
}
