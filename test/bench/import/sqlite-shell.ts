import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { commentColumns } from './made-export.ts'

/** Seconds the sqlite3 command line needs for the same file and the same index; null where there is no sqlite3. */
export function shellSeconds(csv: string, folder: string, columns: number): number | null {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return null
  const db = join(folder, 'shell.db')
  const names = Array.from({ length: columns }, (_, index) => `c${index + 1}`)
  const script = `
PRAGMA journal_mode = WAL;
CREATE TABLE answer (${names.map((name) => `${name} TEXT`).join(', ')});
.import --csv --skip 1 "${csv}" answer
CREATE VIRTUAL TABLE comment_fts USING fts5 (
  text, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
BEGIN;
${commentColumns.map((at, nth) => `INSERT INTO comment_fts (rowid, text) SELECT rowid * 2 + ${nth}, c${at} FROM answer WHERE c${at} <> '';`).join('\n')}
COMMIT;
SELECT COUNT(*) FROM answer;`
  const startedMs = performance.now()
  const { stdout, stderr, status } = spawnSync('sqlite3', ['-batch', db], { input: script, encoding: 'utf8' })
  const seconds = (performance.now() - startedMs) / 1000
  for (const end of ['', '-wal', '-shm']) rmSync(`${db}${end}`, { force: true })
  if (status !== 0) throw new Error(`sqlite3 failed: ${stderr}${stdout}`)
  return seconds
}
