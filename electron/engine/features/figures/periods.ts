import type { CommentFact } from './facts.ts'
import { isoDay, lastMonths, type EvidenceWindow } from './window.ts'

/** A calendar month or quarter that ends with or before the evidence window. */
export interface Period {
  /** '2026-10' or '2026-Q4'. */
  readonly id: string
  /** Its months, as 'YYYY-MM'. */
  readonly months: readonly string[]
  /** Inclusive ISO days. */
  readonly from: string
  readonly to: string
  /** The window covers all of it. */
  readonly isWhole: boolean
}

const monthsShown = 12

/** The last twelve months of the window, oldest first. */
export const monthPeriods = (window: EvidenceWindow): Period[] =>
  lastMonths(window.to, monthsShown)
    .map((month) => periodOf(month, [month], window))
    .filter(({ to }) => window.from === null || to >= window.from)

/** The quarters that these months touch; one is whole where the window covers its three months. */
export function quarterPeriods(window: EvidenceWindow): Period[] {
  const touched = monthPeriods(window).map(({ from }) => quarterOf(from))
  return [...new Set(touched)].map((id) => {
    const [year = 0, quarter = 1] = id.split('-Q').map(Number)
    const months = [2, 1, 0].map((back) => isoDay(year, 3 * quarter - back, 1).slice(0, 7))
    return periodOf(id, months, window)
  })
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

function periodOf(id: string, months: readonly string[], window: EvidenceWindow): Period {
  const from = `${months[0] ?? ''}-01`
  const [year = 0, month = 1] = (months.at(-1) ?? '').split('-').map(Number)
  const to = isoDay(year, month + 1, 0)
  const isWhole = window.from !== null && window.to !== null && window.from <= from && to <= window.to
  return { id, months, from, to, isWhole }
}

/** Distinct units in each period, oldest first. */
export function unitsPerPeriod(comments: Iterable<CommentFact>, periods: readonly Period[]): number[] {
  const sets = periods.map(() => new Set<number | string>())
  const setOf = new Map(periods.flatMap(({ months }, at) => months.map((month) => [month, sets[at]])))
  for (const { month, unit } of comments) {
    if (month !== null && unit !== null) setOf.get(month)?.add(unit)
  }
  return sets.map((set) => set.size)
}
