/** The sample's year: December 2025 is month 0, November 2026 is month 11. */
export const monthCount = 12

const dayMs = 86_400_000

export type Day = { readonly iso: string; readonly month: number }

/** The day `offset` days after 1 December 2025; months beyond the year count on from 12. */
export function dayAt(offset: number): Day {
  const date = new Date(Date.UTC(2025, 11, 1) + offset * dayMs)
  const month = (date.getUTCFullYear() - 2025) * 12 + date.getUTCMonth() - 11
  return { iso: date.toISOString().slice(0, 10), month }
}

/** Monday to Friday, and not between 24 December and 2 January. */
export function isWorkday({ iso }: Day): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay()
  const holidays = (iso >= '2025-12-24' && iso <= '2026-01-02') || iso >= '2026-12-24'
  return weekday !== 0 && weekday !== 6 && !holidays
}

/** First day (offset from 1 December 2025) and number of days of a month of the sample's year. */
export function monthSpan(month: number): { readonly first: number; readonly days: number } {
  const start = Date.UTC(2025, 11 + month, 1)
  const end = Date.UTC(2025, 12 + month, 1)
  return { first: (start - Date.UTC(2025, 11, 1)) / dayMs, days: (end - start) / dayMs }
}

const mentions: readonly (readonly [words: RegExp, firstMonth: number])[] = [
  [/\bJanuary|year end\b/, 2],
  [/\bFebruary\b/, 3],
  [/\bMarch\b/, 4],
  [/\bEaster\b/, 5],
  [/\bApril\b/, 5],
  [/\bspring\b/, 6],
  [/\bMay\b/, 6],
  [/\bjuin|June\b/, 7],
  [/first half of the year/, 7],
  [/\bJuly|juillet\b/, 8],
  [/\b(August|summer|since the adjustment)\b/, 9],
  [/\bSeptember\b/, 10],
  [/\b(autumn|October|Herbst)\b/, 10],
  [/\bNovember\b/, 11],
]

/** Whether a text that names a month or season can have been written in the given month of the sample's year. */
export function fitsMonth(text: string, month: number): boolean {
  return mentions.every(([words, firstMonth]) => !words.test(text) || month >= firstMonth)
}
