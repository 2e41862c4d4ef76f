import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import type { EngineEntry, InputOf } from '#shared/contract/contract.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'

const comments = 100_000
const themes = 10
const rounds = 3

export const bench: Bench = {
  title: 'Curation: ten themes of 10,000 comments',
  run: async () => {
    const made = await openBench()
    const { folder, path } = made
    await made.importFiles(writeSurvey(folder, { rows: comments }))
    await made.workbench.close()
    sortByHand(path)
    const opened = await openBench({ folder })
    try {
      return await measured(opened)
    } finally {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Every tenth comment in the same theme, as a run would have left it: finding them is not what is measured. */
function sortByHand(path: string): void {
  const db = new Database(path)
  db.transaction(() => {
    db.exec(`INSERT INTO run (id, at, seed, count, model, facts, through)
      VALUES ('run-1', '2026-11-01T00:00:00.000Z', 1, NULL, NULL, '{}', (SELECT MAX(seq) FROM comment));
      INSERT INTO setting (key, value) VALUES ('active_run', '1') ON CONFLICT (key) DO UPDATE SET value = '1'`)
    const insert = db.prepare(
      `INSERT INTO theme (id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical, unusual, created_at)
       VALUES (?, ?, '', ?, 'machine', 0, 0, 'active', '[]', '[]', '[]', '2026-11-01')`,
    )
    for (let theme = 1; theme <= themes; theme += 1) insert.run(`t-${theme}`, `Theme ${theme}`, theme % 10)
    db.prepare(
      'INSERT INTO run_assignment (run, comment, theme, strength) SELECT 1, seq, 1 + seq % ?, 0.5 + (seq % 97) / 200.0 FROM comment',
    ).run(themes)
  })()
  db.close()
}

/** In milliseconds of the processor, so that what else runs on the machine does not count; the engine runs in this process. */
async function measured(bench: TestBench): Promise<readonly Measurement[]> {
  const timed = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<number> => {
    const before = process.cpuUsage()
    await bench.ask(name, input)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  await bench.ask('themes.list')
  const { members } = await bench.ask('themes.members', { id: 't-1', order: 'strongest' })
  const own = members.map(({ comment }) => comment)
  const step = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>) => {
    const runs: { readonly doneMs: number; readonly undoneMs: number; readonly seenMs: number }[] = []
    for (let round = 0; round < rounds; round += 1) {
      const doneMs = await timed(name, input)
      const seenMs = await timed('themes.members', { id: 't-2', order: 'weakest' })
      const undoneMs = await timed('history.undo', {})
      await bench.ask('themes.members', { id: 't-2', order: 'weakest' })
      runs.push({ doneMs, undoneMs, seenMs })
    }
    const of = (key: 'doneMs' | 'undoneMs' | 'seenMs'): number => rounded(median(runs.map((run) => run[key])), 1)
    return { done: of('doneMs'), undone: of('undoneMs'), seen: of('seenMs') }
  }
  const merge = await step('themes.merge', { from: ['t-1'], into: 't-2' })
  const move = await step('themes.moveComments', { comments: own, from: 't-1', to: 't-2' })
  const split = await step('themes.split', {
    id: 't-1',
    as: 'sub-themes',
    parts: [0, 1].map((half) => ({
      label: `Half ${half + 1}`,
      comments: own.filter((_, nth) => nth % 2 === half),
    })),
  })
  await bench.ask('themes.rename', { id: 't-3', label: 'Another name' })
  return [
    { what: 'Comments, themes', value: `${comments}, ${themes}` },
    { what: 'Merge of 10,000 comments, processor ms', value: merge.done, target: 'under 100' },
    { what: 'Undo of it, processor ms', value: merge.undone, target: 'under 300' },
    { what: 'First answer after it (a theme’s members), processor ms', value: merge.seen },
    { what: 'Move of 10,000 comments by hand, processor ms', value: move.done, target: 'under 300' },
    { what: 'Undo of it, processor ms', value: move.undone, target: 'under 300' },
    { what: 'First answer after it, processor ms', value: move.seen },
    { what: 'Split of 10,000 comments in two, processor ms', value: split.done, target: 'under 300' },
    { what: 'Undo of it, processor ms', value: split.undone, target: 'under 300' },
    {
      what: 'All figures after a change of name (themes.list), processor ms',
      value: rounded(await timed('themes.list', {}), 1),
    },
  ]
}
