import { z } from 'zod'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import { unpackState, type State } from './state.ts'

/** By copy, the last step of its history that stands in a state. */
export type Clock = Readonly<Record<string, number>>

const clockSchema = z.record(z.string(), z.number())

interface LineageRow {
  readonly copy: string
  readonly position: number
  readonly clock: string
  readonly who: string
  readonly at: string
  readonly state: string
}

const lineageOf = (db: Db): LineageRow[] =>
  db.all<LineageRow>('SELECT copy, position, clock, who, at, state FROM lineage ORDER BY seq')

export const copyId = (db: Db): string => setting(db, 'copy_id')

export const positionOf = (db: Db): number =>
  db.pluck<number | null>(`SELECT seq FROM sqlite_sequence WHERE name = 'history_entry'`)[0] ?? 0

/** What stands in a file: its own steps, and those of copies that were handed on or joined. */
export function clockOf(db: Db): Clock {
  const clock: Record<string, number> = {}
  const take = (copy: string, position: number): void => {
    clock[copy] = Math.max(clock[copy] ?? 0, position)
  }
  for (const row of lineageOf(db)) {
    for (const [copy, position] of Object.entries(clockSchema.parse(JSON.parse(row.clock)))) take(copy, position)
    take(row.copy, row.position)
  }
  take(copyId(db), positionOf(db))
  return clock
}

/** The latest state that both files go back to; null where they have no common past, or none that is still kept. */
export function commonState(mine: Db, theirs: Db, renamed: ReadonlyMap<string, string>): State | null {
  const [here, there] = [clockOf(mine), clockOf(theirs)]
  const holds = (clock: Clock, { copy, position }: LineageRow): boolean => (clock[copy] ?? -1) >= position
  const age = ({ clock }: LineageRow): number =>
    Object.values(clockSchema.parse(JSON.parse(clock))).reduce((sum, position) => sum + position, 0)
  const [latest] = [...lineageOf(theirs), ...lineageOf(mine)]
    .filter((row) => holds(here, row) && holds(there, row))
    .toSorted((x, y) => age(y) - age(x) || (x.at < y.at ? 1 : -1))
  return latest ? unpackState(latest.state, renamed) : null
}

export interface Point {
  readonly id: string
  readonly kind: 'handed-over' | 'joined'
  readonly copy: string
  readonly position: number
  readonly clock: Clock
  readonly who: string
  readonly at: string
  /** Packed. */
  readonly state: string
}

export const addPoint = (db: Db, point: Point): number =>
  db.run(
    `INSERT INTO lineage (id, kind, copy, position, clock, who, at, state)
     VALUES (@id, @kind, @copy, @position, @clock, @who, @at, @state)`,
    { ...point, clock: JSON.stringify(point.clock) },
  ).changes

/** The copy that was joined may itself be made of another: what that one goes back to is known from now on, too. */
export function takeHandedOver(db: Db, theirs: Db): void {
  const point = theirs.get<Record<string, string | number>>(
    `SELECT id, kind, copy, position, clock, who, at, state FROM lineage WHERE kind = 'handed-over' ORDER BY seq DESC LIMIT 1`,
  )
  if (point)
    db.run(
      `INSERT OR IGNORE INTO lineage (id, kind, copy, position, clock, who, at, state)
       VALUES (@id, @kind, @copy, @position, @clock, @who, @at, @state)`,
      point,
    )
}

/** Who last changed a file, else for whom it was made, else its name. */
export const whoseCopy = (db: Db, file: string): string =>
  db.pluck<string>(`SELECT author FROM history_entry WHERE author <> '' ORDER BY seq DESC LIMIT 1`)[0] ??
  db.pluck<string>('SELECT who FROM lineage ORDER BY seq DESC LIMIT 1')[0] ??
  file.replace(/\.verbatim$/, '')
