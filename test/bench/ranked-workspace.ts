import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '#analysis/rng.ts'
import { toneVersion } from '#analysis/tone.ts'
import { openBench } from '../support/workbench.ts'

const comments = 100_000
const accounts = 5000
const themes = 40
const random = seeded(11)
const pick = (count: number): number => Math.floor(random() * count)

/** A workspace of 100,000 comments of 5,000 accounts in 40 themes, with scores, values and renewals, and no priority yet. */
export async function makeRankedWorkspace(folder: string, file: string): Promise<void> {
  const made = await openBench({ folder, file })
  writeAccounts(join(folder, 'accounts.csv'))
  writeAnswers(join(folder, 'answers.csv'))
  await made.importFiles(join(folder, 'accounts.csv'), join(folder, 'answers.csv'))
  const { model } = await made.ask('readings.state')
  await made.close()
  sortIntoThemes(made.path)
  readAll(made.path, `${model ?? 'words'} ${toneVersion}`)
}

function writeAccounts(path: string): void {
  const lines = ['Company,ARR,Currency,Renewal date']
  for (let account = 0; account < accounts; account++)
    lines.push(`Company ${account},${5000 + pick(400_000)},USD,2026-${String(1 + pick(12)).padStart(2, '0')}-15`)
  writeFileSync(path, `${lines.join('\n')}\n`)
}

function writeAnswers(path: string): void {
  const lines = [
    'Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?',
  ]
  for (let row = 0; row < comments; row++) {
    const day = `2025-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`
    lines.push(
      `R${row},${day},Company ${pick(accounts)},${pick(11)},"Matter ${row % themes} came up again, in case ${row}"`,
    )
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
}

/** A run as the machine would have written it: each comment in one theme, some in two; larger themes first. */
function sortIntoThemes(path: string): void {
  const db = new Database(path)
  const theme = db.prepare(
    `INSERT INTO theme (seq, id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical, unusual, created_at)
     VALUES (@seq, @id, @label, '', 0, 'machine', 0, 0, 'active', '[]', @typical, '[]', '2026-01-01T00:00:00Z')`,
  )
  const assign = db.prepare('INSERT OR IGNORE INTO run_assignment (run, comment, theme, strength) VALUES (1, ?, ?, ?)')
  db.transaction(() => {
    db.exec(`INSERT INTO run (seq, id, at, seed, count, model, facts) VALUES (1, 'r_bench', '2026-01-01T00:00:00Z', 1, 40, NULL, '{}');
      INSERT INTO setting (key, value) VALUES ('active_run', '1') ON CONFLICT (key) DO UPDATE SET value = '1';`)
    const seqs = db.prepare<[], number>('SELECT seq FROM comment ORDER BY seq').pluck().all()
    for (let seq = 1; seq <= themes; seq++)
      theme.run({
        seq,
        id: `t_bench${seq}`,
        label: `Matter ${seq}`,
        typical: JSON.stringify(seqs.slice(seq, seq + 20)),
      })
    for (const seq of seqs) {
      assign.run(seq, 1 + Math.floor(themes * random() ** 1.6), 0.9)
      if (random() < 0.15) assign.run(seq, 1 + pick(themes), 0.5)
    }
  })()
  db.close()
}

/** Every comment as read already, so that nothing is read in the background while the page is looked at. */
function readAll(path: string, model: string): void {
  const db = new Database(path)
  const read = db.prepare(
    `INSERT INTO comment_reading (comment, language, tone, tone_score, speech, model) VALUES (?, 'en', ?, ?, ?, ?)`,
  )
  db.transaction(() => {
    for (const seq of db.prepare<[], number>('SELECT seq FROM comment').pluck().all()) {
      const score = 2 * random() - 1
      const tone = score < -0.2 ? 'negative' : score > 0.2 ? 'positive' : 'neutral'
      read.run(seq, tone, score, tone === 'negative' ? 'complaint' : random() < 0.1 ? 'request' : 'statement', model)
    }
  })()
  db.close()
}
