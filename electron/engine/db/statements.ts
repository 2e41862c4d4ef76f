import type Database from 'better-sqlite3'

export type Value = string | number | bigint | Buffer | Uint8Array | null
export type Values = Readonly<Record<string, Value>>

/** A connection with its prepared statements, one for each text of SQL. Rows come back typed by the caller, who wrote the SQL. */
export interface Db {
  readonly raw: Database.Database
  all<Row>(sql: string, values?: Values): Row[]
  get<Row>(sql: string, values?: Values): Row | undefined
  /** The first column of each row. */
  pluck<Value_>(sql: string, values?: Values): Value_[]
  run(sql: string, values?: Values): { changes: number; lastInsertRowid: number }
  /** Like run, for what is written a hundred thousand times: values stand for the question marks, in order. */
  insert(sql: string, values: readonly Value[]): number
  /** Ends a held transaction first: what others are told is written is on disk. */
  transaction<Result>(work: () => Result): Result
  /**
   * Runs work in a transaction that stays open over turns, so that an import writes each page of its indexes once and
   * not at every step. Any other transaction ends it first. It does not wait for the disk: losing power may lose it.
   * References between rows are not checked in it: an import has written the other end itself.
   */
  hold<Result>(work: () => Result): Result
  /** Writes what is held. */
  release(): void
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
  let isHeld = false
  const release = (): void => {
    if (!isHeld) return
    isHeld = false
    // A full disk ends a transaction by itself.
    if (raw.inTransaction) raw.exec('COMMIT')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
  }
  return {
    raw,
    release,
    hold(work) {
      if (!isHeld) {
        raw.pragma('synchronous = NORMAL')
        raw.pragma('foreign_keys = OFF')
        raw.exec('BEGIN')
        isHeld = true
      }
      return work()
    },
    all: <Row>(sql: string, values: Values = {}) => statement(prepared, sql, false).all(values) as Row[],
    get: <Row>(sql: string, values: Values = {}) => statement(prepared, sql, false).get(values) as Row | undefined,
    pluck: <Value_>(sql: string, values: Values = {}) => statement(plucked, sql, true).all(values) as Value_[],
    insert: (sql, values) => Number(statement(prepared, sql, false).run(values).lastInsertRowid),
    run(sql, values = {}) {
      const { changes, lastInsertRowid } = statement(prepared, sql, false).run(values)
      return { changes, lastInsertRowid: Number(lastInsertRowid) }
    },
    transaction(work) {
      release()
      return raw.transaction(work)()
    },
  }
}
