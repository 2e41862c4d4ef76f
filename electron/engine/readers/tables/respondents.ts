import { ownCopy } from '../own-copy.ts'
import { isPersonalColumn } from '../columns/guess-personal.ts'
import { columnsOf, type MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import type { RowPlan } from './row-plan.ts'

/**
 * Tells respondents apart. An id is kept as it is; an e-mail address or a name becomes 'respondent 12', numbered in
 * the order of the file, and the address itself is not kept.
 */
export function createRespondents(plan: RowPlan): (row: MaskedRow) => string | null {
  const numbers = new Map<string, number>()
  const planned = columnsOf(plan, 'respondent').map(({ column, at }) => ({
    at,
    isPerson: isPersonalColumn(column.name),
  }))
  return (row) => {
    for (const { at, isPerson } of planned) {
      const text = row.cells[at] ?? ''
      const raw = row.raw[at] ?? ''
      if (isBlank(text)) continue
      if (!isPerson && text === raw && !raw.includes('@')) return text.trim()
      const key = raw.trim().toLowerCase()
      const known = numbers.get(key)
      const number = known ?? numbers.size + 1
      if (known === undefined) numbers.set(ownCopy(key), number)
      return `respondent ${number}`
    }
    return null
  }
}
