import { generateNKeysBetween } from 'fractional-indexing'
import type { Db } from '../../db/statements.ts'
import { partOf, type JoinedTable } from './parts.ts'
import { rowsOf, tableOfList, type Row, type State } from './state.ts'
import type { Where } from './write-state.ts'

/** Gives the rows of each list places in its order; those that stand in it already keep theirs. */
export function writeOrders(db: Db, target: State, whereOf: (table: JoinedTable, row: Row) => Where): void {
  const inUse = new Set(['', ...target.inUse.values()])
  for (const [list, keys] of target.orders) {
    const table = tableOfList(list)
    const { order, isOfDraft } = partOf(table)
    if (!order) continue
    const rows = keys.flatMap((key): Row[] => {
      const row = rowsOf(target, table).get(key)
      return row ? [row] : []
    })
    if (isOfDraft && rows.some((row) => !inUse.has(String(row.scope ?? '')))) continue
    const members = rows.map((row) => whereOf(table, row))
    const stored = members.map(
      ({ sql, values }) =>
        db.get<{ place: string | number }>(`SELECT ${order.by} AS place FROM ${table} WHERE ${sql}`, values)?.place ??
        null,
    )
    const set = (at: number, place: string | number): void => {
      const member = members[at]
      if (member && stored[at] !== place)
        db.run(`UPDATE ${table} SET ${order.by} = @place WHERE ${member.sql}`, { ...member.values, place })
    }
    if (order.by === 'ordinal') {
      if (!isRising(stored)) stored.forEach((_, at) => set(at, at))
      continue
    }
    const places = rankKeys(stored)
    // No two may have one place, not even in between.
    if (isRising(stored.map((place) => (isNew(place) ? null : place)))) places.forEach((place, at) => set(at, place))
    else {
      stored.forEach((_, at) => set(at, `joining ${at}`))
      places.forEach((place, at) => set(at, place))
    }
  }
}

const isNew = (place: string | number | null): boolean => String(place).startsWith('joining')

function isRising(places: readonly (string | number | null)[]): boolean {
  const known = places.filter((place) => place !== null)
  return known.every((place, at) => at === 0 || (known[at - 1] ?? place) < place)
}

/** Keys in rising order: those there are, and new ones between them; all anew where those there are stand otherwise. */
function rankKeys(stored: readonly (string | number | null)[]): string[] {
  const known = stored.map((place) => (isNew(place) || place === null ? null : String(place)))
  if (!isRising(known)) return generateNKeysBetween(null, null, stored.length)
  const keys: string[] = []
  for (let at = 0; at < known.length;) {
    const key = known[at]
    if (typeof key === 'string') {
      keys.push(key)
      at += 1
      continue
    }
    let end = at
    while (end < known.length && known[end] === null) end += 1
    keys.push(...generateNKeysBetween(keys.at(-1) ?? null, known[end] ?? null, end - at))
    at = end
  }
  return keys
}
