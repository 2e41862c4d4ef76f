import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { seeded } from '#analysis/rng.ts'
import { openBench } from '../../support/workbench.ts'

const subjects = ['The export', 'Our invoice', 'The mobile app', 'Support', 'The dashboard', 'Single sign-on', 'Search']
const verdicts = [
  'was slow again',
  'saved us a day',
  'did not match the order',
  'broke after the update',
  'is worth it',
]
const themes = 40

/** A workspace of so many made-up comments of 400 accounts over a year, in forty themes, each with a place on the map. */
export async function makeWorkspace(folder: string, file: string, comments: number): Promise<void> {
  const bench = await openBench({ folder, file })
  const path = join(folder, 'made.csv')
  writeFileSync(path, [header, ...Array.from({ length: comments }, (_, at) => line(at)), ''].join('\n'))
  await bench.importFiles(path)
  await bench.close()
  const db = new Database(join(folder, file))
  db.transaction(() => addRun(db))()
  db.close()
}

const header =
  'Response ID,Date,Company,Segment,How likely are you to recommend us?,What is the main reason for your score?'

function line(at: number): string {
  const day = `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
  const words = `${subjects[at % 7]} ${verdicts[Math.floor(at / 7) % 5]} in week ${at % 52} of order ${at}`
  return `r${at},${day},Company ${at % 400},${at % 3 === 0 ? 'Large' : 'Small'},${(at * 7) % 11},"${words}"`
}

/** What finding themes leaves behind, without the hours that it takes on so many: clouds around centres on a plane. */
function addRun(db: Database.Database): void {
  const random = seeded(1)
  const spread = (): number => random() + random() + random() - 1.5
  const { lastInsertRowid: run } = db
    .prepare(`INSERT INTO run (id, at, seed, facts, through) VALUES ('run_made', '2026-12-31T00:00:00Z', 1, '{}', 1e9)`)
    .run()
  const insertTheme = db.prepare(
    `INSERT INTO theme (id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical, unusual, created_at)
     VALUES (?, ?, '', ?, 'machine', 0, 0, 'active', '[]', '[]', '[]', '2026-12-31T00:00:00Z')`,
  )
  const made = Array.from({ length: themes }, (_, at) => ({
    seq: insertTheme.run(`t_made${at}`, `Matter number ${at + 1}`, at % 10).lastInsertRowid,
    x: 40 * (random() - 0.5),
    y: 30 * (random() - 0.5),
  }))
  const assign = db.prepare('INSERT INTO run_assignment (run, comment, theme, strength) VALUES (?, ?, ?, ?)')
  const place = db.prepare('INSERT INTO run_point (run, comment, x, y) VALUES (?, ?, ?, ?)')
  for (const comment of db.prepare('SELECT seq FROM comment').pluck().all()) {
    const theme = made[Math.floor(random() ** 1.5 * themes)]
    const isPlaced = theme !== undefined && random() < 0.9
    if (isPlaced) assign.run(run, comment, theme.seq, 0.5 + random() / 2)
    place.run(run, comment, (theme?.x ?? 0) + 2.5 * spread(), (theme?.y ?? 0) + 2.5 * spread())
  }
  db.prepare(
    `INSERT INTO setting (key, value) VALUES ('active_run', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run(String(run))
}
