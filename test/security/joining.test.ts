import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaSql } from '#engine/db/migrate.ts'
import { openFile } from '#engine/db/open.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
let good: string

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder, { rows: 8 }))
  const { file } = await bench.ask('joining.handOver', { who: 'Anna' })
  good = bench.workbench.pathOf(file.token) ?? ''
})
afterAll(() => bench.close())

/** A copy that somebody did something to. */
function tampered(change: (db: Database.Database) => void): string {
  const path = join(mkdtempSync(join(bench.folder, 'bad-')), 'bad.verbatim')
  copyFileSync(good, path)
  const db = new Database(path)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  change(db)
  db.close()
  return path
}

/** What migrations after this one add, all of it tables and indexes, is taken away. */
function backTo(version: number, db: Database.Database): void {
  const namesOf = (one: Database.Database, type: 'index' | 'table'): readonly string[] =>
    one
      .prepare<[string], string>(`SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all(type)
  const older = new Database(':memory:')
  older.exec(schemaSql(version))
  for (const type of ['index', 'table'] as const) {
    const had = new Set(namesOf(older, type))
    for (const name of namesOf(db, type)) if (!had.has(name)) db.exec(`DROP ${type} "${name}"`)
  }
  older.close()
  db.pragma(`user_version = ${version}`)
}

const refusal = async (path: string, rest: 'mine' | 'theirs' | null = null) => {
  const { token } = bench.workbench.grant(path, basename(path))
  const before = readFileSync(path)
  const said = [
    await bench.refusal('joining.join', { token, rest }),
    ...(rest === null ? [await bench.refusal('joining.look', { token })] : []),
  ]
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(new Set(said.map(({ message }) => message)).size).toBe(1)
  expect(said[0]?.message).not.toContain('\n')
  return said[0]
}

describe('a workspace to be joined is input from anywhere', () => {
  it.each<[string, (db: Database.Database) => void]>([
    [
      'a trigger of its own',
      (db) => db.exec(`CREATE TRIGGER evil AFTER UPDATE ON setting BEGIN DELETE FROM comment; END`),
    ],
    [
      'a view in place of a table',
      (db) => db.exec(`ALTER TABLE theme_note RENAME TO old_note; CREATE VIEW theme_note AS SELECT * FROM old_note`),
    ],
    ['a table of its own', (db) => db.exec('CREATE TABLE more (a)')],
    [
      'a check taken away',
      (db) =>
        db.exec(
          `UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (start < "end")', 'CHECK (1)') WHERE name = 'coding'`,
        ),
    ],
    [
      'an old version with a trigger that upgrading would run',
      (db) =>
        db.exec(`PRAGMA user_version = 9; CREATE TRIGGER evil AFTER INSERT ON setting BEGIN DELETE FROM comment; END`),
    ],
  ])('refuses one with %s', async (_, change) => {
    expect(await refusal(tampered(change))).toMatchObject({ code: 'damaged' })
  })

  it('refuses one of a newer version, a damaged one, one that is no workspace, itself, and one that is being written', async () => {
    expect(await refusal(tampered((db) => db.pragma('user_version = 999')))).toMatchObject({ code: 'newer-workspace' })
    const damaged = tampered(() => undefined)
    const bytes = readFileSync(damaged)
    bytes.fill(0x5a, 8192, Math.min(bytes.length, 90_000))
    writeFileSync(damaged, bytes)
    expect(await refusal(damaged)).toMatchObject({ code: 'damaged' })
    const text = join(bench.folder, 'text.verbatim')
    writeFileSync(text, 'not a workspace\n'.repeat(20))
    expect(await refusal(text)).toMatchObject({ code: 'not-a-workspace' })
    expect(
      (await bench.refusal('joining.look', { token: bench.workbench.grant(bench.path, 'x').token })).message,
    ).toMatch(/is the workspace that is open/)
    const busy = tampered(() => undefined)
    const opened = openFile(busy)
    const { token } = bench.workbench.grant(busy, 'busy.verbatim')
    expect(await bench.refusal('joining.look', { token })).toMatchObject({ code: 'workspace-busy' })
    opened.close()
  })

  it.each<[string, string]>([
    [
      'steps of a play that are none',
      `INSERT INTO play (id, title, "trigger", checklist, owner_role) VALUES ('pl_x1', 'x', '', '{"a":', '')`,
    ],
    [
      'a link that is not one',
      `INSERT INTO priority (id, cycle, rank_key, title, outcome, owner_role, reason, created_at) SELECT 'p_x1', seq, 'a5', 'x', '', '', '', '' FROM cycle;
      INSERT INTO funding (id, priority, kind, text, link) SELECT 'f_x1', seq, 'roadmap', 'x', 'javascript:alert(1)' FROM priority`,
    ],
    [
      'a draft that cannot be read',
      `INSERT INTO draft (id, cycle, name, created_at, kept) SELECT 'd_x1', seq, 'x', '', '[1' FROM cycle`,
    ],
  ])('takes nothing of one with %s', async (_, sql) => {
    const before = await bench.ask('history.list')
    const { token } = bench.workbench.grant(
      tampered((db) => db.exec(sql)),
      'bad.verbatim',
    )
    expect(await bench.refusal('joining.join', { token, rest: 'theirs' })).toMatchObject({ code: 'damaged' })
    expect(await bench.ask('history.list')).toEqual(before)
  })

  it('refuses comments that are not what their original says, and leaves nothing of them', async () => {
    const path = tampered((db) =>
      db.exec(`UPDATE source SET id = 's_other1', sha256 = 'other'; UPDATE record SET id = 'x' || id, identity = NULL;
        UPDATE comment SET id = 'x' || id, text = 'Put into their mouth' WHERE seq = 3; UPDATE comment SET id = 'y' || id WHERE seq <> 3`),
    )
    expect(await refusal(path, 'mine')).toMatchObject({ code: 'damaged' })
    expect((await bench.ask('workspace.summary')).comments).toBe(8)
    expect((await bench.ask('workspace.doctor')).healthy).toBe(true)
  })

  it('takes no words of a rule as a query, and upgrades an older one aside', async () => {
    const path = tampered((db) => {
      db.exec(`INSERT INTO theme (id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical, unusual, created_at)
        VALUES ('t_evil', 'Evil', '', 0, 'person', 0, 1, 'active', '[]', '[]', '[]', '2026-01-01');
        INSERT INTO theme_rule (theme, rule, query) SELECT seq, 'export', '" OR (' FROM theme WHERE id = 't_evil';
        DELETE FROM setting WHERE key = 'copy_id'`)
      backTo(12, db)
    })
    const { token } = bench.workbench.grant(path, basename(path))
    expect(await bench.ask('joining.look', { token })).toMatchObject({ relation: 'no-known-past' })
    await bench.ask('joining.join', { token, rest: 'mine' })
    const { rules } = await bench.ask('coding.rules')
    expect(rules).toContainEqual({ theme: 't_evil', rule: 'export' })
    expect((await bench.ask('themes.list')).themes.map(({ id }) => id)).toContain('t_evil')
  })
})
