import type { Db } from '../../db/statements.ts'
import { readKept } from '../drafts/repo.ts'
import { joinedSettings, joinedTables, partOf, type JoinedTable, type Ref } from './parts.ts'
import {
  emptyState,
  keyOf,
  listOf,
  onlyDraft,
  put,
  type Cell,
  type Row,
  type State,
  type WritableState,
} from './state.ts'

/** Permanent ids of what integer columns point to; null for what cannot be told here, whose rows are left out. */
export interface Names {
  name(ref: Ref, seq: number): string | null
  /** Sources as the other file knows them; null for those that are no part of it. */
  source(id: string): string | null
}

/** The ids as they stand in the file itself. */
export function ownNames(db: Db): Names {
  const known = new Map<string, string | null>()
  return {
    source: (id) => id,
    name(ref, seq) {
      const key = `${ref} ${seq}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = db.get<{ id: string }>(selectName(ref), { seq })?.id ?? null
      if (ref !== 'comment' && ref !== 'passage') known.set(key, found)
      return found
    },
  }
}

const selectName = (ref: Ref): string =>
  ref === 'passage'
    ? `SELECT r.id || '#' || p.ordinal AS id FROM passage p JOIN record r ON r.seq = p.record WHERE p.seq = @seq`
    : `SELECT id FROM ${ref} WHERE seq = @seq`

type Raw = Readonly<Record<string, Cell>>
type Owners = ReadonlyMap<string, string>

interface Draft {
  readonly id: string
  readonly cycle: number
  readonly name: string
  readonly created_at: string
  readonly kept: string | null
}

/** What people decided in a file, by permanent ids. */
export function readState(db: Db, names: Names): State {
  const state = emptyState()
  const drafts = db.all<Draft>('SELECT id, cycle, name, created_at, kept FROM draft ORDER BY seq')
  const scopes = new Map<string, string>()
  for (const { seq, id } of db.all<{ seq: number; id: string }>('SELECT seq, id FROM cycle')) {
    const cycle = names.name('cycle', seq) ?? id
    const scope = drafts.find((draft) => draft.cycle === seq && draft.kept === null)?.id ?? onlyDraft(cycle)
    scopes.set(cycle, scope)
    state.inUse.set(cycle, scope)
  }
  const reader = createReader(names, state)
  for (const table of joinedTables) {
    if (table === 'draft') continue
    for (const raw of rawRows(db, table)) reader.take(table, raw, { scopes, owners: null })
  }
  for (const draft of drafts) {
    const cycle = names.name('cycle', draft.cycle)
    if (cycle === null) continue
    const { id, name, created_at } = draft
    put(state, 'draft', { scope: id, id, cycle, name, created_at })
    if (draft.kept === null) continue
    const kept = readKept(draft.kept)
    const ids = (table: string): [string, string][] =>
      (kept[table] ?? []).map((row) => [`${table} ${Number(row.seq)}`, String(row.id)])
    const owners: Owners = new Map([...ids('priority'), ...ids('measure')])
    for (const table of joinedTables)
      if (partOf(table).isOfDraft)
        for (const raw of kept[table] ?? []) reader.take(table, raw as Raw, { scopes: new Map([[cycle, id]]), owners })
  }
  return reader.done()
}

function rawRows(db: Db, table: JoinedTable): Iterable<Raw> {
  if (table === 'source') return db.all<Raw>(`SELECT id, state FROM source WHERE state <> 'running'`)
  if (table === 'setting')
    return db.all<Raw>(`SELECT key, value FROM setting WHERE key IN (SELECT value FROM json_each(@keys))`, {
      keys: JSON.stringify(joinedSettings),
    })
  const order = partOf(table).order
  const by = order === undefined ? '' : `ORDER BY ${order.by}, id`
  return db.all<Raw>(`SELECT * FROM ${table} ${by}`)
}

interface Where {
  /** By cycle, the draft whose rows these are. */
  readonly scopes: ReadonlyMap<string, string>
  /** Ids of the priorities and measures of a kept draft by their number in it; null for rows in use. */
  readonly owners: Owners | null
}

interface Reader {
  take(table: JoinedTable, raw: Raw, where: Where): void
  done(): State
}

function createReader(names: Names, state: WritableState): Reader {
  const lists = new Map<string, { place: Cell; key: string }[]>()
  const scopeOfOwner = new Map<string, string>()

  const named = (ref: Ref, seq: number, { owners }: Where): string | null =>
    owners !== null && (ref === 'priority' || ref === 'measure')
      ? (owners.get(`${ref} ${seq}`) ?? null)
      : names.name(ref, seq)

  const scopeOf = (table: JoinedTable, row: Row, { scopes, owners }: Where): string => {
    if (owners !== null) return [...scopes.values()][0] ?? ''
    if (table === 'measure' && row.priority === null) return ''
    if (table === 'recorded_value') return scopeOfOwner.get(String(row.measure)) ?? ''
    if (typeof row.cycle === 'string') return scopes.get(row.cycle) ?? ''
    return scopeOfOwner.get(String(row.priority)) ?? ''
  }

  return {
    take(table, raw, where) {
      const part = partOf(table)
      const row: Record<string, Cell> = {}
      for (const [column, value] of Object.entries(raw)) {
        if (column === 'seq' && !part.key.includes('seq')) continue
        if (column === part.order?.by) continue
        const ref = part.refs?.[column]
        if (ref === undefined || value === null) row[column] = value
        else {
          const name = named(ref, Number(value), where)
          if (name === null) return
          row[column] = name
        }
      }
      if (table === 'source') {
        const id = names.source(String(row.id))
        if (id === null) return
        row.id = id
      }
      if (table === 'cycle') {
        const seq = Number(raw.seq)
        row.id = names.name('cycle', seq)
      }
      if (table === 'theme') settleTheme(names, row)
      if (table === 'comment_apart' || table === 'account_apart') {
        const [one, other] = [String(row.one), String(row.other)].sort()
        if (one === other) return
        Object.assign(row, { one, other })
      }
      if (part.isOfDraft) {
        row.scope = scopeOf(table, row, where)
        if (where.owners === null && (table === 'priority' || table === 'measure'))
          scopeOfOwner.set(String(row.id), row.scope)
      }
      put(state, table, row)
      if (part.order) {
        const list = listOf(table, row)
        const rows = lists.get(list)
        const place = { place: raw[part.order.by] ?? null, key: keyOf(table, row) }
        if (rows) rows.push(place)
        else lists.set(list, [place])
      }
    },
    done() {
      for (const [list, rows] of lists) {
        // Kept rows stand in no order of their own.
        const sorted = rows.toSorted((x, y) => (x.place === y.place ? 0 : (x.place ?? 0) < (y.place ?? 0) ? -1 : 1))
        state.orders.set(
          list,
          sorted.map(({ key }) => key),
        )
      }
      return state
    },
  }
}

/** That a run left a theme behind is no decision; what it found typical of it is told by comments' ids. */
function settleTheme(names: Names, row: Record<string, Cell>): void {
  row.is_retired = Number(row.state === 'retired')
  if (row.state === 'retired') row.state = 'active'
  for (const column of ['typical', 'unusual'])
    row[column] = JSON.stringify(
      numbersIn(row[column]).flatMap((seq) => {
        const name = names.name('comment', seq)
        return name === null ? [] : [name]
      }),
    )
}

function numbersIn(json: Cell | undefined): number[] {
  const found: unknown = JSON.parse(String(json ?? '[]'))
  return Array.isArray(found) ? found.filter((one) => typeof one === 'number') : []
}
