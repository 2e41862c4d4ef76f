import { isPersonalColumn } from '../columns/guess-personal.ts'
import { cellsOf, type MappedRow } from './mapped-row.ts'

/**
 * Tells respondents apart. An id is kept as it is; an e-mail address or a name becomes 'respondent 12', numbered in
 * the order of the file, and the address itself is not kept.
 */
export function createRespondents(): (row: MappedRow) => string | null {
  const numbers = new Map<string, number>()
  return (row) => {
    const cell = cellsOf(row, 'respondent')[0]
    if (cell === undefined) return null
    const personal = cell.text !== cell.raw || cell.raw.includes('@') || isPersonalColumn(cell.column.name)
    if (!personal) return cell.text.trim()
    const key = cell.raw.trim().toLowerCase()
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return `respondent ${number}`
  }
}
