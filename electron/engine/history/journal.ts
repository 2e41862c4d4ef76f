import type { Db } from '../db/statements.ts'
import { columnsOf, installCapture, type Column, type CuratedTable, curatedTables } from './capture.ts'

const depth = 200

export interface Step {
  readonly label: string
  /** The curated tables it touched. */
  readonly tables: ReadonlySet<string>
}

export interface Journal {
  /** Runs work in a transaction and keeps what it did to the curated tables as one step. A step without changes is not kept. */
  capture<Result>(
    step: { label: string; at: string; author: string },
    work: (say: (label: string) => void) => Result,
  ): { result: Result; tables: ReadonlySet<string> }
  undo(): Step | null
  redo(): Step | null
  next(): { undo: string | null; redo: string | null }
}

interface Change {
  readonly table_name: CuratedTable
  readonly before: string | null
  readonly after: string | null
}

/** One linear stack, kept in the workspace, so that it lasts across restarts. Rows are put back in reverse order. */
export function openJournal(db: Db): Journal {
  installCapture(db)
  const replayers = new Map<CuratedTable, Replayer>(curatedTables.map((table) => [table, replayer(db, table)]))

  const replay = (from: 'done' | 'undone'): Step | null => {
    const entry = db.get<{ seq: number; label: string }>(
      `SELECT seq, label FROM history_entry
       WHERE state = @from AND EXISTS (SELECT 1 FROM history_change WHERE entry = history_entry.seq)
       ORDER BY CASE @from WHEN 'done' THEN -seq ELSE seq END LIMIT 1`,
      { from },
    )
    if (!entry) return null
    return db.transaction(() => {
      db.raw.pragma('defer_foreign_keys = ON')
      const changes = db.all<Change>(
        'SELECT table_name, before, after FROM history_change WHERE entry = @entry ORDER BY seq',
        { entry: entry.seq },
      )
      const isUndo = from === 'done'
      if (isUndo) changes.reverse()
      for (const { table_name, before, after } of changes) {
        const put = replayers.get(table_name)
        if (put) put(isUndo ? after : before, isUndo ? before : after)
      }
      db.run('UPDATE history_entry SET state = @state WHERE seq = @seq', {
        seq: entry.seq,
        state: isUndo ? 'undone' : 'done',
      })
      return { label: entry.label, tables: new Set(changes.map((change) => change.table_name)) }
    })
  }

  return {
    capture: (step, work) =>
      db.transaction(() => {
        const entry = db.run(
          `INSERT INTO history_entry (label, at, author, state) VALUES (@label, @at, @author, 'done')`,
          step,
        ).lastInsertRowid
        let label = step.label
        db.run('INSERT INTO capture (entry) VALUES (@entry)', { entry })
        const result = work((said) => {
          label = said
        })
        db.run('DELETE FROM capture')
        const tables = new Set(
          db.pluck<string>('SELECT DISTINCT table_name FROM history_change WHERE entry = @entry', { entry }),
        )
        if (tables.size === 0) {
          db.run('DELETE FROM history_entry WHERE seq = @entry', { entry })
        } else {
          db.run('UPDATE history_entry SET label = @label WHERE seq = @entry', { entry, label })
          forget(db, entry)
        }
        return { result, tables }
      }),
    undo: () => replay('done'),
    redo: () => replay('undone'),
    next() {
      const label = (state: string, order: string): string | null =>
        db.get<{ label: string }>(
          `SELECT label FROM history_entry WHERE state = '${state}'
           AND EXISTS (SELECT 1 FROM history_change WHERE entry = history_entry.seq) ORDER BY seq ${order} LIMIT 1`,
        )?.label ?? null
      return { undo: label('done', 'DESC'), redo: label('undone', 'ASC') }
    },
  }
}

/** A new step ends what could be redone; steps beyond the stack's depth keep their words and lose their rows. */
function forget(db: Db, entry: number): void {
  db.run(`DELETE FROM history_entry WHERE state = 'undone' AND seq < @entry`, { entry })
  db.run(
    `DELETE FROM history_change WHERE entry <=
       (SELECT seq FROM history_entry WHERE state = 'done' ORDER BY seq DESC LIMIT 1 OFFSET @depth)`,
    { depth },
  )
}

type Replayer = (was: string | null, willBe: string | null) => void

function replayer(db: Db, table: CuratedTable): Replayer {
  const columns = columnsOf(db, table)
  const value = ({ name }: Column, row: string): string => `json_extract(${row}, '$.${name}')`
  const isRow = columns
    .filter((column) => column.isKey)
    .map((column) => `"${column.name}" = ${value(column, '@was')}`)
    .join(' AND ')
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const remove = `DELETE FROM ${table} WHERE ${isRow}`
  const insert = `INSERT INTO ${table} (${names}) VALUES (${columns.map((column) => value(column, '@willBe')).join(', ')})`
  const update = `UPDATE ${table} SET ${columns.map((column) => `"${column.name}" = ${value(column, '@willBe')}`).join(', ')} WHERE ${isRow}`
  return (was, willBe) => {
    if (willBe === null && was !== null) db.run(remove, { was })
    else if (was === null && willBe !== null) db.run(insert, { willBe })
    else if (was !== null && willBe !== null) db.run(update, { was, willBe })
  }
}
