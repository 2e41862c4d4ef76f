import type { Db, Value } from '../../db/statements.ts'
import { belongings, removeBelongings } from '../priorities/belongings.ts'

type Row = Readonly<Record<string, Value>>
export type KeptRows = Readonly<Record<string, readonly Row[]>>

/** The rows of a cycle's priorities as they stand, by table. */
export function rowsInUse(db: Db, cycle: number): KeptRows {
  const kept: Record<string, readonly Row[]> = {
    priority: db.all<Row>('SELECT * FROM priority WHERE cycle = @cycle ORDER BY rank_key', { cycle }),
  }
  for (const { table, owner, column } of belongings) {
    kept[table] = db.all<Row>(
      `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(@owners)) ORDER BY ${column}`,
      { owners: JSON.stringify((kept[owner] ?? []).map(({ seq }) => seq)) },
    )
  }
  return kept
}

/** Removes the rows of a cycle's priorities. */
export function clearRows(db: Db, cycle: number): void {
  removeBelongings(db, db.pluck<number>('SELECT seq FROM priority WHERE cycle = @cycle', { cycle }))
  db.run('DELETE FROM priority WHERE cycle = @cycle', { cycle })
}

/**
 * Brings kept rows back. They get places of their own, since others may have taken theirs meanwhile; ids stay. A theme
 * that was merged meanwhile is the one it was merged into; one that is gone is left out.
 */
export function bringBack(db: Db, kept: KeptRows): void {
  const places = new Map<string, Map<Value, number>>()
  const put = (table: string, row: Row): void => {
    const { seq, ...rest } = row
    const names = columnsOf(db, table).filter((name) => name in rest)
    const made = db.run(
      `INSERT OR IGNORE INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      Object.fromEntries(names.map((name) => [name, rest[name] ?? null])),
    ).lastInsertRowid
    if (seq !== undefined) places.set(table, (places.get(table) ?? new Map<Value, number>()).set(seq, made))
  }
  for (const row of kept.priority ?? []) put('priority', row)
  const heirs = heirsOf(db)
  for (const { table, owner, column } of belongings) {
    for (const row of kept[table] ?? []) {
      const place = places.get(owner)?.get(row[column] ?? null)
      const theme = 'theme' in row ? heirs.get(Number(row.theme)) : null
      if (place === undefined || theme === undefined) continue
      put(table, { ...row, [column]: place, ...(theme === null ? {} : { theme }) })
    }
  }
  // What was taken out of the library meanwhile stays out.
  db.run('DELETE FROM priority_guardrail WHERE guardrail NOT IN (SELECT seq FROM guardrail)')
  db.run('DELETE FROM priority_play WHERE play NOT IN (SELECT seq FROM play)')
}

/** By theme, the active one that now counts for it. */
export const heirsOf = (db: Db): ReadonlyMap<number, number> =>
  new Map(
    db
      .all<{ seq: number; heir: number }>(
        `SELECT t.seq, COALESCE(t.merged_into, t.seq) AS heir FROM theme t WHERE t.state IN ('active', 'merged')`,
      )
      .map(({ seq, heir }) => [seq, heir]),
  )

const columnsOf = (db: Db, table: string): readonly string[] =>
  db.pluck<string>(`SELECT name FROM pragma_table_info(@table)`, { table })
