import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

export interface Lock {
  release(): void
}

/**
 * One writer per workspace, across processes. The lock is SQLite's own on a file beside the workspace, so the
 * operating system lets go of it when the process dies, however it dies.
 * @returns null when another process holds it.
 */
export function takeLock(path: string): Lock | null {
  const lockPath = `${path}-lock`
  const db = new Database(lockPath, { timeout: 0 })
  try {
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null
    throw error
  }
  return {
    release() {
      db.close()
      rmSync(lockPath, { force: true })
    },
  }
}
