import type { Db, Value } from './statements.ts'

/** Rows handed to SQLite at a time. */
const together = 20

export interface Bulk {
  /** A row's values, in the order of the columns. */
  readonly add: (row: readonly Value[]) => void
  /** Writes what is left. */
  readonly flush: () => void
}

export interface BulkTable {
  readonly table: string
  /** Values that are the same in every row, by column. */
  readonly same: Readonly<Record<string, string | number>>
  readonly columns: readonly string[]
}

/**
 * Writes many rows of one table. Handing a value across costs more than storing it, nulls included: rows go together,
 * and what is null in them is left out of the statement.
 */
export function createBulk(db: Db, { table, same, columns }: BulkTable): Bulk {
  const shapes = new Map<string, Bulk>()
  const fixed = Object.values(same).map(literal)
  const shapeOf = (filled: string): Bulk => {
    const present = columns.filter((_, at) => filled[at] === '1')
    const names = [...Object.keys(same), ...present].join(', ')
    const row = `(${[...fixed, ...present.map(() => '?')].join(', ')})`
    return batches(db, present.length, (rows) => {
      return `INSERT INTO ${table} (${names}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
    })
  }
  return {
    add(row) {
      let filled = ''
      const values: Value[] = []
      for (const value of row) {
        filled += value === null ? '0' : '1'
        if (value !== null) values.push(value)
      }
      let shape = shapes.get(filled)
      if (shape === undefined) shapes.set(filled, (shape = shapeOf(filled)))
      shape.add(values)
    },
    flush() {
      for (const shape of shapes.values()) shape.flush()
    },
  }
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`

function batches(db: Db, width: number, insert: (rows: number) => string): Bulk {
  const [many, one] = [insert(together), insert(1)]
  let values: Value[] = []
  return {
    add(row) {
      for (const value of row) values.push(value)
      if (values.length < together * width) return
      db.insert(many, values)
      values = []
    },
    flush() {
      for (let at = 0; at < values.length; at += width) db.insert(one, values.slice(at, at + width))
      values = []
    },
  }
}
