import type { Db } from '../../db/statements.ts'

/** The evidence window: inclusive ISO days; nulls when nothing is dated. */
export interface EvidenceWindow {
  readonly from: string | null
  readonly to: string | null
  readonly isSet: boolean
}

/**
 * The window a person set, else the twelve whole months up to the last one with evidence. Following the data and not the
 * calendar keeps the numbers of a workspace the same whenever it is opened.
 */
export function evidenceWindow(db: Db, cycle: { windowFrom: string | null; windowTo: string | null }): EvidenceWindow {
  if (cycle.windowFrom !== null && cycle.windowTo !== null) {
    return { from: cycle.windowFrom, to: cycle.windowTo, isSet: true }
  }
  const last = db.pluck<string | null>(
    `SELECT MAX(substr(r.when_iso, 1, 10)) FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'`,
  )[0]
  if (!last) return { from: null, to: null, isSet: false }
  const [year = 0, month = 1] = last.split('-').map(Number)
  return { from: isoDay(year - 1, month + 1, 1), to: isoDay(year, month + 1, 0), isSet: false }
}

/** Months (from 1) and days may run over: day 0 is the last of the month before. */
export const isoDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** The last `count` months up to the window's end, oldest first, as 'YYYY-MM'. */
export function lastMonths(to: string | null, count: number): string[] {
  if (to === null) return []
  const [year = 0, month = 1] = to.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => isoDay(year, month - (count - 1 - back), 1).slice(0, 7))
}
