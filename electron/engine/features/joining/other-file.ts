import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { ZodError } from 'zod'
import { VerbatimError } from '#shared/contract/errors.ts'
import { takeLock } from '../../db/lock.ts'
import { migrate, schemaSql, schemaVersion } from '../../db/migrate.ts'
import { refuseForeignFile } from '../../db/open.ts'
import { wrap, type Db } from '../../db/statements.ts'
import { damaged } from './shapes.ts'

export interface OtherFile {
  readonly db: Db
  readonly name: string
  close(): void
}

/**
 * Another workspace, to be read. It may come from anywhere: it is copied aside and only the copy is opened, its schema
 * has to be that of its version to the letter, so that nothing of its own runs, and an older one is brought up to date
 * in the copy. The file itself stays as it is.
 * @param own path of the open workspace
 * @throws VerbatimError in one line
 */
export async function openOther(
  path: string,
  name: string,
  { own, scratchFolder }: { own: string; scratchFolder: string },
): Promise<OtherFile> {
  refuseForeignFile(path, name, 'Choose the copy that was saved for someone, or ask for it again.')
  if (isSameFile(path, own))
    throw new VerbatimError('refused', `${name} is the workspace that is open. Choose the copy that came back.`)
  mkdirSync(scratchFolder, { recursive: true })
  const folder = mkdtempSync(join(scratchFolder, 'joining-'))
  const copy = join(folder, 'other.verbatim')
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  let db: Database.Database | null = null
  try {
    await copyAside(path, copy, name)
    await nextTurn()
    db = openCopy(copy, name)
    const opened = db
    return {
      db: wrap(opened),
      name,
      close() {
        opened.close()
        remove()
      },
    }
  } catch (error) {
    db?.close()
    remove()
    throw asRefusal(error, name)
  }
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
  return first.ino === second.ino && first.dev === second.dev
}

/** What stands in its log belongs to it. Nobody may write it meanwhile. */
async function copyAside(path: string, copy: string, name: string): Promise<void> {
  const lock = lockIfPossible(path)
  if (lock === 'taken')
    throw new VerbatimError('workspace-busy', `${name} is open in another Verbatim. Close it there, then join it.`)
  try {
    await copyFile(path, copy)
    if (existsSync(`${path}-wal`)) await copyFile(`${path}-wal`, `${copy}-wal`)
  } finally {
    lock?.release()
  }
}

/** Null where a file beside it cannot be made: in a folder that can only be read, nobody writes it either. */
function lockIfPossible(path: string): { release(): void } | 'taken' | null {
  try {
    return takeLock(path) ?? 'taken'
  } catch {
    return null
  }
}

function openCopy(copy: string, name: string): Database.Database {
  const db = new Database(copy)
  try {
    guard(db)
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > schemaVersion) migrate(db, name, () => undefined)
    if (version < 1 || !hasSchemaOf(db, version)) throw damaged(name)
    const [found] = db.pragma('quick_check(1)', { simple: false }) as { quick_check: string }[]
    if (found?.quick_check !== 'ok') throw damaged(name)
    migrate(db, name, () => undefined)
    db.pragma('query_only = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Functions that could do harm are refused to its schema, and a page is checked before it is believed. */
function guard(db: Database.Database): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('temp_store = MEMORY')
}

/** No table, index, trigger or view but those of its version. What SQLite itself keeps is its own. */
function hasSchemaOf(db: Database.Database, version: number): boolean {
  const read = (one: Database.Database): string =>
    JSON.stringify(
      one
        .prepare(
          `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name`,
        )
        .all(),
    )
  const planned = new Database(':memory:')
  try {
    planned.exec(schemaSql(version))
    return read(planned) === read(db)
  } finally {
    planned.close()
  }
}

/** What another file can be to blame for is said of it; anything else stays what it is. */
export function asRefusal(error: unknown, name: string): unknown {
  if (error instanceof VerbatimError) return error
  if (error instanceof SyntaxError || error instanceof ZodError) return damaged(name)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(CORRUPT|NOTADB|CONSTRAINT|ERROR|FORMAT)/.test(code) ? damaged(name) : error
}
