import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { modelFiles, modelId, parseManifest } from '#analysis/model-manifest.ts'
import { seeded } from '#analysis/rng.ts'
import { fingerprints } from '#engine/features/themes/vectors.ts'
import { projectFolder, resourcesFolder } from '../support/project.ts'
import { openBench } from '../support/workbench.ts'
import { rounded, type Measurement } from './bench.ts'
import { manyTweets } from './shared-data.ts'

const themes = 40
/** Of these about 100,000 and 1,000 say something. */
const placed = 102_300
const fresh = 1026
const builtWorker = join(projectFolder, 'out', 'main', 'compute-worker.cjs')

/**
 * New comments into a workspace that has themes, from the request to the preview: once with nothing of the new ones
 * encoded and no worker running, and once as it is after comments were read in the background of an import. Themes and
 * vectors of what is placed are made up; the texts are real ones.
 */
export const placingInEngine = async (tweets: readonly string[]): Promise<readonly Measurement[]> => {
  const texts = manyTweets(tweets, placed + fresh)
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
  const made = await openBench({ folder })
  const write = (name: string, from: number, to: number): string => {
    const path = join(folder, name)
    writeFileSync(path, csvOf(texts.slice(from, to), from))
    return path
  }
  await made.importFiles(write('placed.csv', 0, placed))
  await made.close()
  placeEvenly(made.path)
  const bench = await openBench({ folder, ...(existsSync(builtWorker) && { worker: builtWorker }) })
  await bench.importFiles(write('fresh.csv', placed, texts.length))
  await bench.ask('themes.list')
  const rows: Measurement[] = []
  for (const when of ['nothing known', 'new ones read before']) {
    const startedMs = performance.now()
    const before = process.cpuUsage()
    const { fresh: count, placed: housed, proposal } = await bench.ask('themes.place')
    const { user, system } = process.cpuUsage(before)
    rows.push(
      {
        what: `${count} among ${housed.before} through the engine, ${when}, s`,
        value: rounded((performance.now() - startedMs) / 1000, 2),
        target: '5, beyond 2',
      },
      { what: '  of which seconds of a core', value: rounded((user + system) / 1e6, 2) },
    )
    await bench.ask('themes.dismissProposal', { proposal })
  }
  await bench.close()
  rmSync(folder, { recursive: true })
  return rows
}

const csvOf = (texts: readonly string[], from: number): string =>
  [
    'Response ID,Date,How likely are you to recommend us? (0-10),What is the main reason for your score?',
    ...texts.map((text, nth) => `R${from + nth},2026-05-15,7,"${text.replaceAll('"', "'")}"`),
  ].join('\n')

/** A run that put every comment into one of forty themes, and a vector near the theme's centre for each text. */
function placeEvenly(path: string): void {
  const db = new Database(path)
  const manifest = parseManifest(readFileSync(join(resourcesFolder, 'model', modelFiles.manifest), 'utf8'))
  const [model, { dims }] = [modelId(manifest), manifest]
  const random = seeded(1)
  const centres = Float32Array.from({ length: themes * dims }, () => random() - 0.5)
  const comments = db
    .prepare<[], { seq: number; text: string }>('SELECT seq, text FROM comment WHERE is_informative = 1 ORDER BY seq')
    .all()
  const at = '2026-11-30T00:00:00.000Z'
  db.transaction(() => {
    db.prepare(
      `INSERT INTO run (seq, id, at, seed, count, model, facts, kind, through)
       VALUES (1, 'run_1', ?, 1, NULL, ?, '{}', 'find', ?)`,
    ).run(at, model, comments.at(-1)?.seq ?? 0)
    const theme = db.prepare(
      `INSERT INTO theme (seq, id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical,
         unusual, created_at) VALUES (?, ?, ?, '', 0, 'machine', 0, 0, 'active', '[]', '[]', '[]', ?)`,
    )
    for (let nth = 1; nth <= themes; nth++) theme.run(nth, `theme_${nth}`, `Theme ${nth}`, at)
    const assignment = db.prepare(
      `INSERT INTO run_assignment (run, comment, theme, strength, start, "end") VALUES (1, ?, ?, .8, NULL, NULL)`,
    )
    const point = db.prepare(
      'INSERT INTO run_point (run, comment, x, y, suggested, waits) VALUES (1, ?, ?, ?, NULL, 0)',
    )
    const vector = db.prepare('INSERT OR IGNORE INTO vector (model, fingerprint, scale, data) VALUES (?, ?, ?, ?)')
    const keys = fingerprints(comments.map(({ text }) => text))
    comments.forEach(({ seq }, nth) => {
      const own = nth % themes
      assignment.run(seq, 1 + own)
      point.run(seq, random(), random())
      const data = Int8Array.from({ length: dims }, (_, j) =>
        Math.round(80 * ((centres[own * dims + j] ?? 0) + 0.5 * (random() - 0.5))),
      )
      vector.run(model, keys[nth], 1 / 127, Buffer.from(data.buffer))
    })
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('active_run', '1') ON CONFLICT (key) DO UPDATE SET value = '1'`,
    ).run()
  })()
  db.close()
}
