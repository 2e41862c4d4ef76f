import type { DateOrder } from '#shared/domain/reading.ts'
import { readDate, type When } from '../values/dates.ts'
import { isPlaceholder } from '../values/non-answers.ts'
import type { ReadRecord } from '../types.ts'
import type { MappedCell } from './mapped-row.ts'
import { quoted, type Remark } from './remark.ts'

const orderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
}

/** The first date of the cells. A date no calendar has costs the row its date, with a remark. */
export function rowDate(
  cells: readonly MappedCell[],
  order: DateOrder | null,
  fate: string,
): { readonly when: ReadRecord['when']; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = []
  for (const { text, raw } of cells) {
    if (isPlaceholder(text)) continue
    const read = readDate(raw, order)
    if (read === null) remarks.push({ reason: `Date ${quoted(text)} is not a date`, fate })
    else if (read === 'impossible')
      remarks.push({ reason: `Date ${quoted(text)} does not exist${under(raw, order)}`, fate })
    else return { when: read satisfies When, remarks }
  }
  return { when: null, remarks }
}

/** Names the order where the other order could read the date, for then the order is the likelier mistake. */
function under(raw: string, order: DateOrder | null): string {
  if (order === null || order === 'ymd') return ''
  const swapped = readDate(raw, order === 'dmy' ? 'mdy' : 'dmy')
  return swapped === null || swapped === 'impossible' ? '' : ` as ${orderWords[order]}`
}
