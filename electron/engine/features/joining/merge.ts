import { joinedTables, partOf, type JoinedTable } from './parts.ts'
import { isSameOrder, mergeLists } from './merge-lists.ts'
import { mergePins } from './merge-pins.ts'
import { signingOf, type Signing } from './signing.ts'
import {
  emptyState,
  groupsOf,
  keyOf,
  listOf,
  put,
  rowsOf,
  tableOfList,
  type Row,
  type State,
  type WritableState,
} from './state.ts'

export type Side = 'mine' | 'theirs'

/** What both changed differently: one of the two has to be chosen. */
export interface Conflict {
  /** The same for the same clash, whenever it is looked for. */
  readonly id: string
  readonly table: JoinedTable
  /** The columns that clash; null where a row is gone on one side or stands against the other as a whole. */
  readonly columns: readonly string[] | null
  /** As they stand on each side; null where it is gone. Of a group: the first. */
  readonly mine: Row | null
  readonly theirs: Row | null
  /** Where one choice is made for many rows at once: how many. */
  readonly count: number
  /** A list in two orders: the keys of its rows. */
  readonly lists?: { readonly mine: readonly string[]; readonly theirs: readonly string[] }
}

export type Decide = (conflict: Conflict) => Side

export interface Versions {
  /** Null where the two have no common past: whatever differs is then a conflict, and nothing is taken as removed. */
  readonly base: State | null
  readonly mine: State
  readonly theirs: State
}

export interface Merged {
  readonly state: WritableState
  readonly conflicts: readonly Conflict[]
}

const ownerRefs = new Set<string>(['theme', 'priority', 'play', 'guardrail', 'team', 'goal', 'measure'])

/** Three versions to one. Symmetric: with the sides exchanged, and the choices with them, the outcome is the same. */
export function merge(versions: Versions, decide: Decide): Merged {
  const { base, mine, theirs } = versions
  const state = emptyState()
  const conflicts: Conflict[] = []
  const choose: Decide = (conflict) => {
    conflicts.push(conflict)
    return decide(conflict)
  }
  const taken = new Map<string, Side>()
  const signing = signingOf(versions, taken)
  mergeDraftsInUse(versions, state)
  for (const table of joinedTables) {
    if (table === 'pin') {
      mergePins(versions, state, choose)
      continue
    }
    const before = base && rowsOf(base, table)
    const [here, there] = [rowsOf(mine, table), rowsOf(theirs, table)]
    const touched = createTouched(versions, table)
    for (const key of new Set([...here.keys(), ...there.keys(), ...(before?.keys() ?? [])])) {
      const [was, m, t] = [before?.get(key) ?? null, here.get(key) ?? null, there.get(key) ?? null]
      const whole = sideOfOwner(table, m ?? t, taken)
      if (whole !== null) {
        const row = whole === 'mine' ? m : t
        if (row) put(state, table, row)
        continue
      }
      const row =
        m && t
          ? mergeRow({ table, key, was, mine: m, theirs: t }, choose, signing)
          : oneSided({ table, key, was, mine: m, theirs: t }, { touched, choose, taken })
      if (row) put(state, table, row)
    }
  }
  mergeOrders(versions, state, choose)
  return { state, conflicts }
}

interface Versioned {
  readonly table: JoinedTable
  readonly key: string
  readonly was: Row | null
  readonly mine: Row | null
  readonly theirs: Row | null
}

const isSame = (table: JoinedTable, one: Row, other: Row): boolean =>
  groupsOf(partOf(table), one).every((group) =>
    group.every((column) => (one[column] ?? null) === (other[column] ?? null)),
  )

/** A row that stands on one side only: new there, or removed on the other. */
function oneSided(
  { table, key, was, mine, theirs }: Versioned,
  {
    touched,
    choose,
    taken,
  }: { touched: (side: Side, key: string) => boolean; choose: Decide; taken: Map<string, Side> },
): Row | null {
  const row = mine ?? theirs
  if (row === null) return null
  if (was === null) return row
  const [standing, removing]: [Side, Side] = mine ? ['mine', 'theirs'] : ['theirs', 'mine']
  if (isSame(table, was, row) && !touched(standing, key)) return null
  const side = choose({ id: `${table} ${key}`, table, columns: null, mine, theirs, count: 1 })
  if (side === removing) return null
  // What was removed with it stays as well.
  taken.set(ownerKey(table, row), standing)
  return row
}

const editable = ['label', 'description', 'is_locked', 'is_severe']

function mergeRow(
  { table, key, was, mine, theirs }: Versioned & { mine: Row; theirs: Row },
  choose: Decide,
  signing: Signing,
): Row {
  if (table === 'theme' && isPutAwayAndEdited({ was, mine, theirs })) {
    const side = choose({ id: `theme ${key}`, table, columns: null, mine, theirs, count: 1 })
    return { ...mine, ...pick(side === 'mine' ? mine : theirs, groupsOf(partOf(table), mine).flat()) }
  }
  const row: Record<string, Row[string]> = { ...mine }
  for (const columns of groupsOf(partOf(table), mine)) {
    const differs = (one: Row | null, other: Row): boolean =>
      one !== null && columns.some((column) => (one[column] ?? null) !== (other[column] ?? null))
    if (!differs(mine, theirs)) continue
    if (table === 'source' && was === null) {
      row.state = 'active'
      continue
    }
    let side: Side
    if (was !== null && !differs(was, mine)) side = 'theirs'
    else if (was !== null && !differs(was, theirs)) side = 'mine'
    else side = choose({ id: `${table} ${key} ${columns.join(' ')}`, table, columns, mine, theirs, count: 1 })
    if (table === 'cycle' && columns.includes('state')) {
      const id = `${table} ${key} ${columns.join(' ')}`
      if (was !== null && signing.isWorkedOnElsewhere(mine, side))
        side = choose({ id, table, columns, mine, theirs, count: 1 })
      signing.take(mine, side)
    }
    if (side === 'theirs') Object.assign(row, pick(theirs, columns))
  }
  for (const column of ['is_edited'])
    if (column in row) row[column] = Math.max(Number(mine[column]), Number(theirs[column]))
  return row
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))

/** One put it away, merged it into another or archived it; the other went on to work on it. */
function isPutAwayAndEdited({ was, mine, theirs }: { was: Row | null; mine: Row; theirs: Row }): boolean {
  if (was === null) return false
  const isAway = (row: Row): boolean =>
    (row.state === 'merged' && was.state !== 'merged') || (row.is_archived === 1 && was.is_archived !== 1)
  const isEdited = (row: Row): boolean => editable.some((column) => row[column] !== was[column])
  return (isAway(mine) && !isAway(theirs) && isEdited(theirs)) || (isAway(theirs) && !isAway(mine) && isEdited(mine))
}

const ownerKey = (table: string, row: Row): string => JSON.stringify([table, row.scope ?? '', row.id ?? null])

/** The side from which everything under an owner comes, because a choice was made about it as a whole. */
function sideOfOwner(table: JoinedTable, row: Row | null, taken: ReadonlyMap<string, Side>): Side | null {
  if (row === null || taken.size === 0) return null
  const part = partOf(table)
  if (part.isOfDraft) {
    const ofDraft = taken.get(JSON.stringify(['draft', row.scope ?? '', null]))
    if (ofDraft !== undefined) return ofDraft
  }
  for (const [column, ref] of Object.entries(part.refs ?? {})) {
    if (!ownerRefs.has(ref) || row[column] === null) continue
    const side = taken.get(JSON.stringify([ref, row.scope ?? '', row[column] ?? null]))
    if (side !== undefined) return side
  }
  return null
}

/** Whether a side changed what belongs to a row of this table, since both were one. */
function createTouched({ base, mine, theirs }: Versions, owner: JoinedTable): (side: Side, key: string) => boolean {
  const known = new Map<Side, ReadonlySet<string>>()
  return (side, key) => {
    if (base === null || !ownerRefs.has(owner)) return false
    let found = known.get(side)
    if (found === undefined) known.set(side, (found = ownersTouched(base, side === 'mine' ? mine : theirs, owner)))
    return found.has(key)
  }
}

function ownersTouched(base: State, side: State, owner: JoinedTable): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const table of joinedTables) {
    const columns = Object.entries(partOf(table).refs ?? {}).flatMap(([column, ref]) => (ref === owner ? [column] : []))
    if (columns.length === 0) continue
    const before = rowsOf(base, table)
    for (const [key, row] of rowsOf(side, table)) {
      const was = before.get(key)
      if (was !== undefined && isSame(table, was, row)) continue
      for (const column of columns) touched.add(keyOf(owner, { scope: row.scope ?? null, id: row[column] ?? null }))
    }
  }
  return touched
}

/** A draft that one of them went to is the one in use; where both went to others, the same of the two for both people. */
function mergeDraftsInUse({ base, mine, theirs }: Versions, state: WritableState): void {
  for (const [cycle, here] of [...theirs.inUse, ...mine.inUse]) {
    const [was, m, t] = [base?.inUse.get(cycle), mine.inUse.get(cycle), theirs.inUse.get(cycle)]
    const settled = m === undefined || t === undefined ? here : m === was ? t : t === was ? m : [m, t].sort()[0]
    state.inUse.set(cycle, settled ?? here)
  }
}

function mergeOrders({ base, mine, theirs }: Versions, state: WritableState, choose: Decide): void {
  for (const list of new Set([...mine.orders.keys(), ...theirs.orders.keys()])) {
    const table = tableOfList(list)
    const [was, m, t] = [base?.orders.get(list) ?? null, mine.orders.get(list) ?? [], theirs.orders.get(list) ?? []]
    const rows = rowsOf(state, table)
    const stays = (key: string): boolean => {
      const row = rows.get(key)
      return row !== undefined && listOf(table, row) === list
    }
    const [here, there] = [m.filter(stays), t.filter(stays)]
    let side: Side = 'mine'
    if (!isSameOrder(here, there)) {
      if (was !== null && isSameOrder(was, here)) side = 'theirs'
      else if (was === null || !isSameOrder(was, there))
        side = choose({
          id: `order ${list}`,
          table,
          columns: null,
          mine: null,
          theirs: null,
          count: 1,
          lists: { mine: here, theirs: there },
        })
    }
    state.orders.set(list, side === 'mine' ? mergeLists(here, there, stays) : mergeLists(there, here, stays))
  }
}
