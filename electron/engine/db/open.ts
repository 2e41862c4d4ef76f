import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { VerbatimError } from '#shared/contract/errors.ts'
import { takeLock, type Lock } from './lock.ts'
import { migrate } from './migrate.ts'

/** 'VBTM': tells a workspace from any other SQLite file. */
const applicationId = 0x56_42_54_4d
const sqliteMagic = 'SQLite format 3\0'

export interface OpenedFile {
  readonly db: Database.Database
  readonly isReadOnly: boolean
  close(): void
}

/**
 * Opens a workspace, making it when there is no such file. Another process that has it open leaves this one reading only.
 * @throws VerbatimError 'not-a-workspace', 'newer-workspace', 'not-readable' or 'damaged'; the file is then as it was.
 */
export function openFile(path: string): OpenedFile {
  const name = basename(path)
  const isNew = !existsSync(path) || statSync(path).size === 0
  if (!isNew)
    refuseForeignFile(
      path,
      name,
      /\.verbatim$/i.test(name)
        ? 'Open a backup of it instead.'
        : 'To bring its content in, open a workspace and import it.',
    )
  const lock = lockOrNull(path, name)
  const isReadOnly = lock === null
  if (isNew && isReadOnly) {
    throw new VerbatimError('workspace-busy', `${name} is being made by another Verbatim. Try again in a moment.`)
  }
  try {
    const db = connect(path, name, isReadOnly)
    return {
      db,
      isReadOnly,
      close() {
        db.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw asOpenError(error, name)
  }
}

function lockOrNull(path: string, name: string): Lock | null {
  try {
    return takeLock(path)
  } catch (error) {
    throw asOpenError(error, name)
  }
}

/** @param next what to do instead, a sentence @throws VerbatimError 'not-a-workspace' or 'not-readable' */
export function refuseForeignFile(path: string, name: string, next: string): void {
  const head = Buffer.alloc(72)
  try {
    if (statSync(path).isDirectory())
      throw new VerbatimError('not-a-workspace', `${name} is a folder, not a workspace.`)
    const file = openSync(path, 'r')
    readSync(file, head, 0, head.length, 0)
    closeSync(file)
  } catch (error) {
    throw asOpenError(error, name)
  }
  // The application id is a big-endian number at byte 68 of the header (sqlite.org/fileformat.html).
  if (head.toString('latin1', 0, 16) !== sqliteMagic || head.readUInt32BE(68) !== applicationId) {
    throw new VerbatimError('not-a-workspace', `${name} is not a Verbatim workspace. Nothing was changed. ${next}`)
  }
}

function connect(path: string, name: string, isReadOnly: boolean): Database.Database {
  const db = new Database(path, { readonly: isReadOnly, timeout: 5_000 })
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -32768')
  if (!isReadOnly) {
    // Before WAL, so that it stands in the file itself: a process killed before the first checkpoint leaves a workspace.
    db.pragma(`application_id = ${applicationId}`)
    db.pragma('journal_mode = WAL')
    // FULL: an acknowledged change survives a power cut, not only a crash.
    db.pragma('synchronous = FULL')
    migrate(db, name, (version) =>
      db.exec(`VACUUM INTO '${unused(`${path}.before-${version}`).replaceAll("'", "''")}'`),
    )
  }
  return db
}

/** The path itself, or with the first number behind it that is free: who puts a backup back and opens it keeps both. */
function unused(path: string, nth = 1): string {
  const candidate = nth === 1 ? path : `${path}-${nth}`
  return existsSync(candidate) ? unused(path, nth + 1) : candidate
}

function asOpenError(error: unknown, name: string): VerbatimError {
  if (error instanceof VerbatimError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new VerbatimError('damaged', `${name} is damaged and was left as it is. Open a backup of it instead.`)
  }
  const why =
    code === 'ENOENT' ||
    code === 'SQLITE_CANTOPEN' ||
    (error instanceof TypeError && /directory does not exist/.test(error.message))
      ? 'its folder does not exist or cannot be written to'
      : code === 'EACCES' || code === 'SQLITE_READONLY'
        ? 'you may not write there'
        : error instanceof Error
          ? error.message
          : String(error)
  return new VerbatimError('not-readable', `${name} cannot be opened: ${why}. Choose another place for it.`)
}
