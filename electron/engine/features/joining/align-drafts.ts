import { joinedTables, partOf } from './parts.ts'
import { emptyState, keyOf, listOf, onlyDraft, put, rowsOf, tableOfList, type Row, type State } from './state.ts'
import type { Versions } from './merge.ts'

/**
 * Priorities of a cycle without drafts are those of the first draft, once one of the two made drafts of it: they are told
 * by one name in all three versions.
 */
export function alignDrafts({ base, mine, theirs }: Versions): Versions {
  const cycles = new Set([...mine.inUse.keys(), ...theirs.inUse.keys()])
  let aligned: Versions = { base, mine, theirs }
  for (const cycle of cycles) {
    const only = onlyDraft(cycle)
    const isWithout = (state: State | null): boolean => state?.inUse.get(cycle) === only
    const sides = [aligned.mine, aligned.theirs]
    if (!isWithout(aligned.base) && !sides.some(isWithout)) continue
    const rename = (state: State): State => {
      const first = firstDraft(state, cycle)
      return first === null ? state : rescope(state, { from: first, to: only })
    }
    aligned = { base: aligned.base && rename(aligned.base), mine: rename(aligned.mine), theirs: rename(aligned.theirs) }
  }
  return aligned
}

/** Rows stand in the order in which they were made. */
function firstDraft(state: State, cycle: string): string | null {
  for (const row of rowsOf(state, 'draft').values()) if (row.cycle === cycle) return String(row.scope)
  return null
}

function rescope(state: State, { from, to }: { readonly from: string; readonly to: string }): State {
  const renamed = emptyState()
  const other = (row: Row): Row => (row.scope === from ? { ...row, scope: to } : row)
  const keys = new Map<string, string>()
  const lists = new Map<string, string>()
  for (const table of joinedTables) {
    const isScoped = table === 'draft' || partOf(table).isOfDraft
    for (const [key, row] of rowsOf(state, table)) {
      const now = isScoped ? other(row) : row
      put(renamed, table, now)
      if (!isScoped || !partOf(table).order) continue
      keys.set(`${table} ${key}`, keyOf(table, now))
      lists.set(listOf(table, row), listOf(table, now))
    }
  }
  for (const [list, members] of state.orders) {
    const table = tableOfList(list)
    renamed.orders.set(
      lists.get(list) ?? list,
      members.map((key) => keys.get(`${table} ${key}`) ?? key),
    )
  }
  for (const [cycle, scope] of state.inUse) renamed.inUse.set(cycle, scope === from ? to : scope)
  return renamed
}
