import type { Side, Versions } from './merge.ts'
import { joinedTables, partOf } from './parts.ts'
import { groupsOf, keyOf, rowsOf, type Row, type State } from './state.ts'

/** Priorities that one of the two signed off: they are taken as they were signed, or not signed at all. */
export interface Signing {
  /** Whether the side signed while the other went on working on the same priorities. */
  isWorkedOnElsewhere(cycle: Row, side: Side): boolean
  /** Takes what belongs to the draft in use from the side, where that side signed. */
  take(cycle: Row, side: Side): void
}

/** @param taken by owner, the side from which everything under it comes */
export function signingOf({ base, mine, theirs }: Versions, taken: Map<string, Side>): Signing {
  const of = (side: Side): State => (side === 'mine' ? mine : theirs)
  const isSigned = (cycle: Row, side: Side): boolean =>
    rowsOf(of(side), 'cycle').get(keyOf('cycle', cycle))?.state === 'committed'
  return {
    isWorkedOnElsewhere(cycle, side) {
      const other: Side = side === 'mine' ? 'theirs' : 'mine'
      if (!isSigned(cycle, side) || isSigned(cycle, other) || base === null) return false
      const scope = of(side).inUse.get(String(cycle.id))
      return scope !== undefined && isDraftOther(base, of(other), scope)
    },
    take(cycle, side) {
      const scope = of(side).inUse.get(String(cycle.id))
      if (scope !== undefined && isSigned(cycle, side)) taken.set(JSON.stringify(['draft', scope, null]), side)
    },
  }
}

function isDraftOther(base: State, side: State, scope: string): boolean {
  return joinedTables
    .filter((table) => partOf(table).isOfDraft)
    .some((table) => {
      const [before, after] = [rowsOf(base, table), rowsOf(side, table)]
      const isIn = (row: Row): boolean => row.scope === scope
      const compared = (row: Row): string =>
        JSON.stringify(groupsOf(partOf(table), row).map((group) => group.map((column) => row[column] ?? null)))
      return (
        [...after].some(([key, row]) => {
          const was = before.get(key)
          return isIn(row) && (was === undefined || compared(was) !== compared(row))
        }) || [...before].some(([key, row]) => isIn(row) && !after.has(key))
      )
    })
}
