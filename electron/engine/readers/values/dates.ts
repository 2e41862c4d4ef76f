import type { DateOrder } from '#shared/domain/reading.ts'
import { monthNumber } from './months.ts'

export type Precision = 'day' | 'minute' | 'second'

export interface When {
  /** `2026-03-04`, `2026-03-04T15:04` or `2026-03-04T15:04:05`: the wall time as written, without zone. */
  readonly iso: string
  readonly precision: Precision
}

/** 'impossible': shaped like a date, but no calendar has it. Null: not a date at all. */
export type DateReading = When | 'impossible' | null

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const weekday = /^\p{L}{2,10}\.?,?\s+(?=[\p{L}\d])/u
const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const dayNameYear =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/iu
const nameDayYear = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu
const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/
const clock =
  /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?m?\.?(?:\s*(?:z|utc|gmt|[a-z]{3,4})?\s*(?:[+-]\d{1,2}:?\d{0,2})?)?$/i

/**
 * Reads one date, alone or with a time after it.
 * Understands ISO 8601, numbers parted by `-`, `/` or `.`, `12 Oct 2026`, `Oct 12, 2026`, Excel serials
 * (20,000 to 60,000), epoch seconds and milliseconds (as UTC). A zone after the time is dropped, not applied.
 * @param order how numbers parted by separators are ordered when the year does not come first; '1904' for serials that
 * count from there
 */
export function readDate(text: string, order: DateOrder | null): DateReading {
  const plain = readPlainIso(text)
  if (plain !== null) return plain
  const trimmed = text.trim()
  if (trimmed.length < 5 || trimmed.length > 60 || !/\d/.test(trimmed)) return null
  if (/^\d+([.,]\d+)?$/.test(trimmed)) return readNumber(trimmed, order === '1904' ? days1904 : days1900)
  return readWritten(trimmed, order) ?? readWritten(trimmed.replace(weekday, ''), order)
}

/** `2026-03-04` and `2026-03-04 05:06:07`, which most exports write, without a pattern for each cell. */
function readPlainIso(text: string): When | null {
  const { length } = text
  if ((length !== 10 && length !== 19) || !isShaped(text, '0000-00-00 00:00:00')) return null
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 28) return null
  if (length === 10) return { iso: text, precision: 'day' }
  if (twoDigits(text, 11) > 23 || twoDigits(text, 14) > 59 || twoDigits(text, 17) > 59) return null
  return { iso: `${text.slice(0, 10)}T${text.slice(11)}`, precision: 'second' }
}

/** 0 stands for a digit, a space for the space or T between date and time. */
function isShaped(text: string, shape: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const wanted = shape.charCodeAt(at)
    const isDigit = code >= 48 && code <= 57
    if (wanted === 48 ? !isDigit : code !== wanted && !(wanted === 32 && code === 84)) return false
  }
  return true
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

function readWritten(text: string, order: DateOrder | null): DateReading {
  const found = leadingDay(text, order)
  if (found === null) return null
  const rest = text.slice(found.length).replace(/^(T|,|\s+(?:at|um|à|-)\s)?\s*/i, '')
  const time = rest === '' ? '' : readClock(rest)
  if (time === null) return null
  if (!exists(found.day) || time === 'impossible') return 'impossible'
  return withTime(found.day, time)
}

function leadingDay(text: string, order: DateOrder | null): { readonly day: Day; readonly length: number } | null {
  const byNumbers = numeric.exec(text)
  if (byNumbers !== null) {
    const [whole, first = '', , second = '', third = ''] = byNumbers
    const day = ordered([first, second, third], order)
    return day === null ? null : { day, length: whole.length }
  }
  const dayFirst = dayNameYear.exec(text)
  if (dayFirst !== null) {
    const month = monthNumber(dayFirst[2] ?? '')
    if (month === null) return null
    const day = { year: fullYear(dayFirst[3] ?? ''), month, day: Number(dayFirst[1]) }
    return { day, length: dayFirst[0].length }
  }
  const monthFirst = nameDayYear.exec(text)
  if (monthFirst !== null) {
    const month = monthNumber(monthFirst[1] ?? '')
    if (month === null) return null
    return { day: { year: Number(monthFirst[3]), month, day: Number(monthFirst[2]) }, length: monthFirst[0].length }
  }
  const joined = compact.exec(text)
  if (joined === null) return null
  return {
    day: { year: Number(joined[1]), month: Number(joined[2]), day: Number(joined[3]) },
    length: joined[0].length,
  }
}

function ordered(parts: readonly [string, string, string], order: DateOrder | null): Day | null {
  const [first, second, third] = parts
  if (first.length === 3) return null
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  if (order === 'ymd' || order === '1904') {
    if (third.length === 4) return { year: Number(third), month: Number(second), day: Number(first) }
    return { year: fullYear(first), month: Number(second), day: Number(third) }
  }
  const year = fullYear(third)
  return order === 'mdy'
    ? { year, month: Number(first), day: Number(second) }
    : { year, month: Number(second), day: Number(first) }
}

/** Two digits: 00 to 69 are of this century, as POSIX has it. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function exists({ year, month, day }: Day): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function readClock(text: string): string | 'impossible' | null {
  const found = clock.exec(text)
  if (found === null) return null
  const [, hourText = '', minute = '', second, half] = found
  let hour = Number(hourText)
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return 'impossible'
  const start = `${two(hour)}:${minute}`
  return second === undefined ? start : `${start}:${second === '60' ? '59' : second}`
}

function withTime(day: Day, time: string): When {
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`
  if (time === '') return { iso: date, precision: 'day' }
  return { iso: `${date}T${time}`, precision: time.length > 5 ? 'second' : 'minute' }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Serials of the first day of 1970, by where they count from. */
const days1900 = 25_569
const days1904 = 24_107

function readNumber(text: string, epoch: number): DateReading {
  const joined = compact.exec(text)
  if (joined !== null && /^(19|20)/.test(text)) return readWritten(text, null)
  const number = Number(text.replace(',', '.'))
  if (number >= 20_000 && number <= 60_000) return fromMillis((number - epoch) * 86_400_000, !Number.isInteger(number))
  if (number >= 1e8 && number < 4e9) return fromMillis(number * 1000, true)
  if (number >= 1e11 && number < 4e12) return fromMillis(number, true)
  return null
}

function fromMillis(millis: number, hasTime: boolean): When {
  const iso = new Date(Math.round(millis / 1000) * 1000).toISOString()
  if (!hasTime) return { iso: iso.slice(0, 10), precision: 'day' }
  return { iso: iso.slice(0, 19), precision: 'second' }
}
