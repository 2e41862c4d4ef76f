import type { Db } from '../../db/statements.ts'
import type { PlannedTheme, ThemeFacts } from './plan.ts'
import { activeThemes, archivedThemes, colours } from './repo.ts'

/** The themes that are there, archived ones too, as they are; isKept says of a seq whether a person settled it. */
export const standingThemes = (db: Db, isKept: (seq: number) => boolean): PlannedTheme[] =>
  [...activeThemes(db), ...archivedThemes(db)].map((record) => ({
    record,
    label: record.label,
    colour: record.colour,
    isKept: isKept(record.seq),
    facts: null,
  }))

interface Found {
  readonly label: string
  readonly description: string
  readonly facts: ThemeFacts
}

/** New themes beside those that stay: labels that are free, and the colours least used. */
export function newThemes(beside: readonly PlannedTheme[], found: readonly Found[]): PlannedTheme[] {
  const taken = new Set(beside.map(({ label }) => label.toLowerCase()))
  const used = Array.from({ length: colours }, (_, colour) => beside.filter((one) => one.colour === colour).length)
  return found.map(({ label, description, facts }) => {
    const colour = used.indexOf(Math.min(...used))
    used[colour] = (used[colour] ?? 0) + 1
    return { record: null, label: freeLabel(label, taken), colour, isKept: false, facts, description }
  })
}

function freeLabel(label: string, taken: Set<string>): string {
  let free = label
  for (let nth = 2; taken.has(free.toLowerCase()); nth += 1) free = `${label} (${nth})`
  taken.add(free.toLowerCase())
  return free
}
