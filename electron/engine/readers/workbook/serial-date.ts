const dayMs = 86_400_000
/** 31 December 9999. */
const lastDay = 2_958_465
const days1904 = 1_462

/**
 * A date of a workbook as text: '2026-03-04', '2026-03-04 15:00:00', or '15:00:00' for a time without a day.
 * Workbooks know no time zones; fractions of a second are rounding.
 * @param serial days since 1899-12-30; below 60 one day less, because Excel takes 1900 for a leap year
 * @returns null for a number that is no date
 */
export function serialDateText(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay) return null
  if (serial < 1) return clockText(serial)
  const days = is1904 ? serial + days1904 : serial < 60 ? serial + 1 : serial
  const iso = new Date(Math.round((days * dayMs) / 1000) * 1000 + Date.UTC(1899, 11, 30)).toISOString()
  const time = iso.slice(11, 19)
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** A share of days as hours, minutes and seconds: '26:30:00'. */
export function clockText(days: number): string {
  const seconds = Math.round(days * 86_400)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
