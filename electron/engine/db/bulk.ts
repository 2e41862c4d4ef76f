import type { Db, Value } from './statements.ts'

/** Rows handed to SQLite at a time: each call across costs as much as the row itself. */
const together = 10

export interface Bulk {
  readonly add: (...row: readonly Value[]) => void
  /** Writes what is left. */
  readonly flush: () => void
}

/** Writes many rows of one table in few calls. Columns and table are fixed words of the program. */
export function createBulk(db: Db, table: string, columns: readonly string[]): Bulk {
  const row = `(${columns.map(() => '?').join(', ')})`
  const insert = (rows: number): string =>
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
  const [many, one] = [insert(together), insert(1)]
  let values: Value[] = []
  return {
    add(...added) {
      for (const value of added) values.push(value)
      if (values.length < together * columns.length) return
      db.insert(many, values)
      values = []
    },
    flush() {
      for (let at = 0; at < values.length; at += columns.length) db.insert(one, values.slice(at, at + columns.length))
      values = []
    },
  }
}
