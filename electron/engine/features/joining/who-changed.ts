import type { Db } from '../../db/statements.ts'
import type { Row } from './state.ts'

export interface Change {
  readonly who: string
  readonly at: string
}

/** Who last changed a row in a file and when, as far as its history still tells. */
export function whoChanged(db: Db, tables: ReadonlySet<string>): (table: string, row: Row | null) => Change | null {
  const found = new Map<string, Change>()
  const all = db.raw.prepare<{ tables: string }, { table: string; key: string; who: string; at: string }>(
    `SELECT c.table_name AS "table", e.author AS who, e.at, COALESCE(
       COALESCE(c.after, c.before) ->> '$.id',
       COALESCE(c.after, c.before) ->> '$.key',
       (COALESCE(c.after, c.before) ->> '$.comment') || ' ' || (COALESCE(c.after, c.before) ->> '$.theme'),
       COALESCE(c.after, c.before) ->> '$.theme') AS key
     FROM history_change c JOIN history_entry e ON e.seq = c.entry AND e.state = 'done'
     WHERE c.table_name IN (SELECT value FROM json_each(@tables)) ORDER BY c.seq`,
  )
  if (tables.size > 0)
    for (const { table, key, who, at } of all.iterate({ tables: JSON.stringify([...tables]) }))
      found.set(`${table} ${key}`, { who, at })
  const seq = (table: 'comment' | 'theme', id: unknown): number =>
    db.pluck<number>(`SELECT seq FROM ${table} WHERE id = @id`, { id: String(id) })[0] ?? 0
  return (table, row) => {
    if (row === null) return null
    if (typeof row.id === 'string') return found.get(`${table} ${row.id}`) ?? null
    if (typeof row.key === 'string') return found.get(`${table} ${row.key}`) ?? null
    if (typeof row.comment === 'string' && typeof row.theme === 'string')
      return found.get(`${table} ${seq('comment', row.comment)} ${seq('theme', row.theme)}`) ?? null
    return typeof row.theme === 'string' ? (found.get(`${table} ${seq('theme', row.theme)}`) ?? null) : null
  }
}
