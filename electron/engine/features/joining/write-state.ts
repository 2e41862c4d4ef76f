import type { Db, Value } from '../../db/statements.ts'
import { ruleQuery } from '../coding/rule-query.ts'
import { keepDraft, insertDraft } from '../drafts/repo.ts'
import { keptRowsOf } from './kept-draft.ts'
import { joinedTables, partOf, type JoinedTable } from './parts.ts'
import type { Places } from './places.ts'
import { groupsOf, keyOf, rowsOf, type Cell, type Row, type State } from './state.ts'
import { writeOrders } from './write-orders.ts'

/** How many rows of each table are other than before. */
export type Written = ReadonlyMap<JoinedTable, number>

/** Rows that stand in the tables: those of drafts that are not in use are kept beside them. */
function standing(state: State, table: JoinedTable): ReadonlyMap<string, Row> {
  const rows = rowsOf(state, table)
  if (!partOf(table).isOfDraft) return rows
  const inUse = new Set<Cell | undefined>(['', ...state.inUse.values()])
  return new Map([...rows].filter(([, row]) => inUse.has(row.scope)))
}

const written = ['is_edited', 'is_retired']

const changedColumns = (table: JoinedTable, was: Row, row: Row): readonly string[] =>
  [...groupsOf(partOf(table), row).flat(), ...written.filter((column) => column in row)].filter(
    (column) => (was[column] ?? null) !== (row[column] ?? null),
  )

interface Change {
  readonly table: JoinedTable
  readonly was: Row | null
  readonly row: Row | null
}

/** What has to be written to come from one state to the other; drafts apart. */
function changesBetween(mine: State, target: State): Change[] {
  const changes: Change[] = []
  for (const table of joinedTables) {
    if (table === 'draft') continue
    const [before, after] = [standing(mine, table), standing(target, table)]
    for (const [key, was] of before) if (!after.has(key)) changes.push({ table, was, row: null })
    for (const [key, row] of after) {
      const was = before.get(key) ?? null
      if (was === null || changedColumns(table, was, row).length > 0) changes.push({ table, was, row })
    }
  }
  return changes
}

/** How many rows would be other, without writing any. */
export function countChanges(mine: State, target: State): Written {
  const counts = new Map<JoinedTable, number>()
  const add = (table: JoinedTable): void => void counts.set(table, (counts.get(table) ?? 0) + 1)
  for (const { table } of changesBetween(mine, target)) add(table)
  for (const { scope } of rowsOf(target, 'draft').values()) if (isDraftOther(mine, target, String(scope))) add('draft')
  for (const key of rowsOf(mine, 'draft').keys()) if (!rowsOf(target, 'draft').has(key)) add('draft')
  for (const [list, keys] of target.orders) {
    const before = (mine.orders.get(list) ?? []).filter((key) => keys.includes(key))
    const common = keys.filter((key) => before.includes(key))
    if (before.some((key, at) => key !== common[at])) add(JSON.parse(list)[0] as JoinedTable)
  }
  return counts
}

/** Writes what differs. Called within a step of the history. */
export function writeState(db: Db, mine: State, target: State, places: Places): void {
  const changes = changesBetween(mine, target)
  const write = createWriter(db, places)
  for (const { table, was, row } of changes.toReversed()) if (was !== null && row === null) write.remove(table, was)
  for (const { table, was, row } of changes) if (row !== null && was === null) write.insert(table, row)
  for (const { table, was, row } of changes)
    if (row !== null)
      if (was !== null) write.update(table, row, changedColumns(table, was, row))
      else if (table === 'theme') write.update(table, row, ['state', 'merged_into', 'parent', 'is_retired'])
  writeOrders(db, target, (table, row) => write.whereOf(table, row))
  writeDrafts(db, { mine, target, places })
}

interface Writer {
  insert(table: JoinedTable, row: Row): void
  update(table: JoinedTable, row: Row, columns: readonly string[]): void
  remove(table: JoinedTable, row: Row): void
  whereOf(table: JoinedTable, row: Row): Where
}

export interface Where {
  readonly sql: string
  readonly values: Readonly<Record<string, Value>>
}

function createWriter(db: Db, places: Places): Writer {
  const columnsOf = new Map<string, ReadonlySet<string>>()
  const known = (table: string): ReadonlySet<string> => {
    const found = columnsOf.get(table) ?? new Set(db.pluck<string>(`SELECT name FROM pragma_table_info('${table}')`))
    columnsOf.set(table, found)
    return found
  }
  const valueOf = (table: JoinedTable, column: string, row: Row): Value => {
    const value = row[column] ?? null
    const ref = partOf(table).refs?.[column]
    if (ref !== undefined && typeof value === 'string') return places.seq(ref, value)
    if (table === 'theme' && column === 'state' && row.is_retired === 1) return 'retired'
    if (table === 'theme' && (column === 'typical' || column === 'unusual')) return places.seqs(String(value ?? '[]'))
    if (table === 'theme_rule' && column === 'query') return ruleQuery(String(row.rule))
    return value
  }
  const inOrder = (table: JoinedTable, values: Record<string, Value>): Record<string, Value> => {
    if (table !== 'comment_apart' && table !== 'account_apart') return values
    const [one = 0, other = 0] = [Number(values.one), Number(values.other)].sort((x, y) => x - y)
    return { ...values, one, other }
  }
  const whereOf = (table: JoinedTable, row: Row): Where => {
    const columns = partOf(table).key.filter((column) => column !== 'scope')
    const values = inOrder(table, Object.fromEntries(columns.map((column) => [column, valueOf(table, column, row)])))
    return {
      sql: columns.map((column) => `"${column}" IS @key_${column}`).join(' AND '),
      values: Object.fromEntries(columns.map((column) => [`key_${column}`, values[column] ?? null])),
    }
  }
  let temporary = 0
  return {
    whereOf,
    insert(table, row) {
      // Its rows were brought before, counted nowhere.
      if (table === 'source') {
        db.run('UPDATE source SET state = @state WHERE id = @id AND state <> @state', {
          id: row.id ?? null,
          state: row.state ?? null,
        })
        return
      }
      const plain =
        table === 'theme' ? { ...row, state: 'active', is_retired: 0, merged_into: null, parent: null } : row
      const names = Object.keys(plain).filter((column) => known(table).has(column))
      const values = inOrder(table, Object.fromEntries(names.map((name) => [name, valueOf(table, name, plain)])))
      const order = partOf(table).order
      if (order) values[order.by] = order.by === 'ordinal' ? 0 : `joining-${(temporary += 1)}`
      if (table === 'theme_rule') values.query = valueOf(table, 'query', row)
      const all = Object.keys(values)
      db.run(
        `INSERT INTO ${table} (${all.map((name) => `"${name}"`).join(', ')}) VALUES (${all.map((name) => `@${name}`).join(', ')})`,
        values,
      )
    },
    update(table, row, columns) {
      const names = [...new Set(columns.map((column) => (column === 'is_retired' ? 'state' : column)))]
      if (names.length === 0) return
      const { sql, values } = whereOf(table, row)
      const set = Object.fromEntries(names.map((name) => [name, valueOf(table, name, row)]))
      if (table === 'theme_rule') set.query = valueOf(table, 'query', row)
      db.run(
        `UPDATE ${table} SET ${Object.keys(set)
          .map((name) => `"${name}" = @${name}`)
          .join(', ')} WHERE ${sql}`,
        { ...set, ...values },
      )
    },
    remove(table, row) {
      if (table === 'source') return
      const { sql, values } = whereOf(table, row)
      db.run(`DELETE FROM ${table} WHERE ${sql}`, values)
    },
  }
}

function ofScope(state: State, scope: string): string {
  const rows = joinedTables
    .filter((table) => partOf(table).isOfDraft)
    .flatMap((table) => {
      const carried = new Set(partOf(table).carried ?? [])
      return [...rowsOf(state, table)]
        .filter(([, row]) => row.scope === scope)
        .map(
          ([key, row]) =>
            `${table} ${key} ${JSON.stringify(
              Object.entries(row)
                .filter(([name]) => !carried.has(name))
                .sort(),
            )}`,
        )
    })
  const lists = [...state.orders].filter(([list]) => (JSON.parse(list) as unknown[])[1] === scope)
  return JSON.stringify([rows.sort(), lists.sort()])
}

function isDraftOther(mine: State, target: State, scope: string): boolean {
  const key = JSON.stringify([scope])
  const [was, row] = [rowsOf(mine, 'draft').get(key), rowsOf(target, 'draft').get(key)]
  const [usedBefore, used] = [mine, target].map((state) => [...state.inUse.values()].includes(scope))
  return was?.name !== row?.name || usedBefore !== used || (!used && ofScope(mine, scope) !== ofScope(target, scope))
}

function writeDrafts(db: Db, { mine, target, places }: { mine: State; target: State; places: Places }): void {
  for (const [key, { id }] of rowsOf(mine, 'draft'))
    if (!rowsOf(target, 'draft').has(key)) db.run('DELETE FROM draft WHERE id = @id', { id: id ?? null })
  const inUse = new Set(target.inUse.values())
  const others = [...rowsOf(target, 'draft').values()].filter((row) => isDraftOther(mine, target, String(row.scope)))
  for (const row of others) {
    const kept = keptRowsOf(target, String(row.scope), places)
    const was = rowsOf(mine, 'draft').get(keyOf('draft', row))
    const [id, name] = [String((was ?? row).id), String(row.name)]
    if (was === undefined) {
      insertDraft(db, { id, cycle: places.seq('cycle', String(row.cycle)), name, at: String(row.created_at), kept })
      continue
    }
    if (!inUse.has(String(row.scope))) keepDraft(db, seqOfDraft(db, id), kept)
    db.run('UPDATE draft SET name = @name WHERE id = @id AND name <> @name', { id, name })
  }
  // Of a cycle's drafts one is in use at any time, so that it comes last.
  for (const row of others) {
    const { id } = rowsOf(mine, 'draft').get(keyOf('draft', row)) ?? row
    if (inUse.has(String(row.scope))) keepDraft(db, seqOfDraft(db, String(id)), null)
  }
}

const seqOfDraft = (db: Db, id: string): number =>
  db.pluck<number>('SELECT seq FROM draft WHERE id = @id', { id })[0] ?? 0
