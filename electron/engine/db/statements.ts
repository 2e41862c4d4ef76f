import type Database from 'better-sqlite3'

type Value = string | number | bigint | Buffer | Uint8Array | null
export type Values = Readonly<Record<string, Value>>

/** A connection with its prepared statements, one for each text of SQL. Rows come back typed by the caller, who wrote the SQL. */
export interface Db {
  readonly raw: Database.Database
  all<Row>(sql: string, values?: Values): Row[]
  get<Row>(sql: string, values?: Values): Row | undefined
  /** The first column of each row. */
  pluck<Value_>(sql: string, values?: Values): Value_[]
  run(sql: string, values?: Values): { changes: number; lastInsertRowid: number }
  transaction<Result>(work: () => Result): Result
}

export function wrap(raw: Database.Database): Db {
  const prepared = new Map<string, Database.Statement>()
  const plucked = new Map<string, Database.Statement>()
  const statement = (cache: Map<string, Database.Statement>, sql: string, isPluck: boolean): Database.Statement => {
    const known = cache.get(sql)
    if (known) return known
    const made = isPluck ? raw.prepare(sql).pluck() : raw.prepare(sql)
    cache.set(sql, made)
    return made
  }
  return {
    raw,
    all: <Row>(sql: string, values: Values = {}) => statement(prepared, sql, false).all(values) as Row[],
    get: <Row>(sql: string, values: Values = {}) => statement(prepared, sql, false).get(values) as Row | undefined,
    pluck: <Value_>(sql: string, values: Values = {}) => statement(plucked, sql, true).all(values) as Value_[],
    run(sql, values = {}) {
      const { changes, lastInsertRowid } = statement(prepared, sql, false).run(values)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
    transaction: (work) => raw.transaction(work)(),
  }
}
