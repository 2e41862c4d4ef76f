import type { DateOrder } from '#shared/domain/reading.ts'
import { readDate } from './dates.ts'

export interface DateOrderGuess {
  readonly order: DateOrder
  /** 'seen': some date can only be read this way. 'chosen': all dates could be read either way. */
  readonly by: 'seen' | 'chosen'
  /** Dates that only the other order could read. */
  readonly against: number
}

const parts = /^\D{0,12}(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})/

/**
 * The order of day and month over a whole column. A first part above 12 means day first, a second part above 12
 * month first; the majority decides. Where no date tells, the order under which the column runs more steadily up
 * or down is chosen (exports come sorted by date); at a tie slashes are read month first, dots and dashes day first.
 * @returns null for a column without dates of this shape (ISO dates, names of months, serials)
 */
export function guessDateOrder(values: readonly string[]): DateOrderGuess | null {
  const votes = { dmy: 0, mdy: 0 }
  let shaped = 0
  let slashes = 0
  let yearFirst = 0
  for (const value of values) {
    const found = parts.exec(value.trim())
    if (found === null) continue
    const [, first = '', separator, second = ''] = found
    if (first.length === 4) yearFirst++
    if (first.length > 2) continue
    shaped++
    if (separator === '/') slashes++
    if (Number(first) > 12) votes.dmy++
    else if (Number(second) > 12) votes.mdy++
  }
  if (shaped === 0) return yearFirst > 0 ? { order: 'ymd', by: 'seen', against: 0 } : null
  if (votes.dmy !== votes.mdy) {
    const order = votes.dmy > votes.mdy ? 'dmy' : 'mdy'
    return { order, by: 'seen', against: Math.min(votes.dmy, votes.mdy) }
  }
  return { order: steadier(values) ?? (slashes * 2 > shaped ? 'mdy' : 'dmy'), by: 'chosen', against: votes.dmy }
}

function steadier(values: readonly string[]): DateOrder | null {
  const dmy = steadiness(values, 'dmy')
  const mdy = steadiness(values, 'mdy')
  if (dmy === mdy) return null
  return dmy > mdy ? 'dmy' : 'mdy'
}

/** How one-sided the steps from date to date are: |up − down|. */
function steadiness(values: readonly string[], order: DateOrder): number {
  let balance = 0
  let last = ''
  for (const value of values) {
    const read = readDate(value, order)
    if (read === null || read === 'impossible') continue
    if (last !== '' && read.iso !== last) balance += read.iso > last ? 1 : -1
    last = read.iso
  }
  return Math.abs(balance)
}
