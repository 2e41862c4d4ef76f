import type { DateOrder } from '#shared/domain/reading.ts'
import { readDate } from '../values/dates.ts'
import { isPlaceholder } from '../values/non-answers.ts'
import { isFarYear, mistypedYear } from '../values/year-typo.ts'
import type { ReadRecord } from '../types.ts'
import { columnsOf, type MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import { quoted, type Remark } from './remark.ts'
import type { PlannedColumn, RowPlan } from './row-plan.ts'

const orderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
  '1904': 'days since 1904',
}

/**
 * The first date in the cells of a role. A date that no calendar has, or with a year far from those of its column,
 * costs the row its date, with a remark.
 */
export function rowDate(
  row: MaskedRow,
  plan: RowPlan,
  { role, fate, remarks }: { readonly role: 'when' | 'renewal'; readonly fate: string; readonly remarks: Remark[] },
): ReadRecord['when'] {
  for (const planned of columnsOf(plan, role)) {
    const raw = row.raw[planned.at] ?? ''
    if (isBlank(raw) || isPlaceholder(raw)) continue
    const read = readDate(raw, planned.column.dateOrder)
    const reason =
      read === null || read === 'impossible'
        ? whyNot(raw, row.words[planned.at] ?? '', planned)
        : farYear(read.iso, row.words[planned.at] ?? '', plan.sample.years.get(planned.column.index))
    if (reason === null && read !== null && read !== 'impossible') return read
    if (reason !== null) remarks.push({ reason, fate })
  }
  return null
}

function whyNot(raw: string, text: string, { column }: PlannedColumn): string {
  const year = mistypedYear(raw)
  if (year !== null) return `Year ${year} in ${quoted(text)} is no year of this time`
  if (readDate(raw, column.dateOrder) === null) return `Date ${quoted(text)} is not a date`
  return `Date ${quoted(text)} does not exist${under(raw, column.dateOrder)}`
}

function farYear(iso: string, text: string, range: Parameters<typeof isFarYear>[1] | undefined): string | null {
  if (range === undefined) return null
  const year = Number(iso.slice(0, 4))
  if (!isFarYear(year, range)) return null
  const others = range.from === range.to ? `${range.from}` : `${range.from} to ${range.to}`
  return `Year ${year} in ${quoted(text)} is far from the others (${others})`
}

/** Names the order where the other order could read the date, for then the order is the likelier mistake. */
function under(raw: string, order: DateOrder | null): string {
  if (order !== 'dmy' && order !== 'mdy') return ''
  const swapped = readDate(raw, order === 'dmy' ? 'mdy' : 'dmy')
  return swapped === null || swapped === 'impossible' ? '' : ` as ${orderWords[order]}`
}
