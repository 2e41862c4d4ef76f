import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDate } from '#shared/domain/format.ts'

type Entry = OutputOf<'history.list'>['entries'][number]

export interface TimedEntry extends Entry {
  /** '14:32', on this machine's clock. */
  readonly time: string
}

export interface Day {
  /** '12 Oct 2026' */
  readonly day: string
  readonly entries: readonly TimedEntry[]
}

const two = (value: number): string => String(value).padStart(2, '0')

function localDay(at: Date): string {
  return formatDate(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)
}

/** Changes under the day they were made on, in the order given. */
export function byDay(entries: readonly Entry[]): readonly Day[] {
  const days = new Map<string, TimedEntry[]>()
  for (const entry of entries) {
    const at = new Date(entry.at)
    const timed = { ...entry, time: `${two(at.getHours())}:${two(at.getMinutes())}` }
    const day = localDay(at)
    days.set(day, [...(days.get(day) ?? []), timed])
  }
  return [...days].map(([day, list]) => ({ day, entries: list }))
}
