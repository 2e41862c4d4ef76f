import { readDate } from './dates.ts'
import type { DateOrder } from '#shared/domain/reading.ts'

/** Years between which nearly all dates of a column lie. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** Below this number of dates a column does not say what is far. */
const fewestDates = 20

/** A year further than this outside the others is a slip of the keyboard: 2202 for 2022. */
const farYears = 20

/** The years of a column's dates without the outermost hundredth on either side; null where there are too few dates. */
export function yearRange(values: readonly string[], order: DateOrder | null): YearRange | null {
  const years: number[] = []
  for (const value of values) {
    const read = readDate(value, order)
    if (read !== null && read !== 'impossible') years.push(Number(read.iso.slice(0, 4)))
  }
  if (years.length < fewestDates) return null
  years.sort((a, b) => a - b)
  const cut = Math.ceil(years.length / 100)
  return { from: years[cut] ?? 0, to: years[years.length - 1 - cut] ?? 0 }
}

/** Whether a year lies far outside those of its column. */
export function isFarYear(year: number, range: YearRange): boolean {
  return year < range.from - farYears || year > range.to + farYears
}

/** The part of a date that can only be a mistyped year: five digits, or four that no calendar of customers has. */
export function mistypedYear(text: string): string | null {
  if (!/\d[-/. ]/.test(text)) return null
  const found = /(?<!\d)(\d{4,6})(?!\d)/.exec(text)?.[1]
  if (found === undefined) return null
  const year = Number(found)
  return found.length > 4 || year < 1900 || year > 2199 ? found : null
}
