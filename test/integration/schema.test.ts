import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFile } from '#engine/db/open.ts'
import { projectFolder } from '../support/project.ts'

it('has the schema that was planned; a change needs a migration of its own', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-schema-')), 'new.verbatim')
  openFile(path).close()
  const db = new Database(path, { readonly: true })
  const schema = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB 'comment_fts_*' ORDER BY type, name`,
    )
    .pluck()
    .all()
  db.close()
  await expect(`${schema.join(';\n\n')};\n`).toMatchFileSnapshot('../fixtures/schema.sql')
})

it('refuses a workspace of a newer version and leaves it as it was', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-schema-')), 'future.verbatim')
  openFile(path).close()
  const future = new Database(path)
  future.pragma('user_version = 999')
  future.close()
  expect(() => openFile(path)).toThrow(/made by a newer Verbatim/)
  const after = new Database(path, { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(999)
  after.close()
})

it('is a workspace from its first moment: a process killed before anything was written leaves one that opens', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-schema-')), 'new.verbatim')
  const script = `import { openFile } from '#engine/db/open.ts'; openFile(${JSON.stringify(path)}); process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: projectFolder })
  expect(existsSync(path)).toBe(true)
  openFile(path).close()
})

it('keeps the workspace as it was beside what it makes of it, also of a copy that was put back', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-schema-')), 'old.verbatim')
  openFile(path).close()
  for (const kept of ['.before-15', '.before-15-2']) {
    const old = new Database(path)
    old.exec('DROP INDEX record_by_moment')
    old.pragma('user_version = 15')
    old.close()
    openFile(path).close()
    const backup = new Database(`${path}${kept}`, { readonly: true })
    expect(backup.pragma('user_version', { simple: true })).toBe(15)
    backup.close()
  }
})
