import type { FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { freshPlacement } from '../../db/placement.ts'
import { putSetting } from '../../db/settings.ts'
import type { JobContext } from '../../kernel/context.ts'
import { keptThemes, machineThemes, matchThemes, type Kept } from './carry-over.ts'
import { insertTheme } from './repo.ts'
import { cachedVectors, fingerprints, storeVectors } from './vectors.ts'

interface Candidate {
  readonly seq: number
  readonly text: string
}

/**
 * Finds themes among the comments that people have not already settled. Themes that are locked, edited or in a priority
 * keep their members; what the machine found before keeps its id, name and colour where the same comments meet again.
 * Nothing is stored until all is found.
 */
export async function findThemes(
  context: JobContext,
  input: ParsedOf<'themes.find'>,
): Promise<OutputOf<'themes.find'>> {
  const { db } = context
  context.progress(0, 0)
  freshPlacement(context)
  const kept = keptThemes(db)
  const candidates = candidatesOf(context, kept)
  const count = input.count === null ? null : input.count - kept.length
  if (candidates.length < 2 || (count !== null && count < 1)) refuse(candidates.length, kept.length, input.count)
  const model = context.compute.model()
  const keys = fingerprints(candidates.map(({ text }) => text))
  const cached = model === null ? null : cachedVectors(db, { model: model.id, dims: model.dims, keys })
  const found = await context.compute.findThemes(
    { texts: candidates.map(({ text }) => text), count, seed: input.seed, cached },
    {
      signal: context.signal,
      onProgress: ({ fraction, step }) => context.progress(1, fraction, stepWords[step] ?? ''),
    },
  )
  context.signal.throwIfAborted()
  context.progress(2, 0)
  const themes = context.capture('Find themes', () => {
    if (model !== null) storeVectors(db, { model: model.id, dims: model.dims, keys, fresh: found.fresh })
    return apply(context, { input, candidates, kept, found })
  })
  const placed = candidates.length - found.unplaced.length + kept.reduce((sum, theme) => sum + theme.members.length, 0)
  return { themes, placed, unplaced: found.unplaced.length }
}

/** What the analysis is at, in words. */
const stepWords: Readonly<Record<string, string>> = {
  read: 'reading comments',
  encode: 'reading what they mean',
  words: 'weighing their words',
  neighbours: 'comparing comments',
  cluster: 'grouping what is alike',
  label: 'naming themes',
  map: 'drawing the map',
}

function refuse(comments: number, kept: number, count: number | null): never {
  throw comments < 2
    ? new VerbatimError(
        'refused',
        'There are too few comments to find themes in. Import some first; answers such as “n/a” do not count.',
      )
    : new VerbatimError(
        'bad-input',
        `${kept} themes are locked, edited or in a priority and stay, so ${count} themes in all cannot be found. Ask for more.`,
      )
}

function candidatesOf({ db }: JobContext, kept: readonly Kept[]): Candidate[] {
  return db.all<Candidate>(
    `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.is_informative = 1
       AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq AND p.theme IN (SELECT value FROM json_each(@kept)))
     ORDER BY c.seq`,
    { kept: JSON.stringify(kept.map((theme) => theme.seq)) },
  )
}

interface Application {
  readonly input: ParsedOf<'themes.find'>
  readonly candidates: readonly Candidate[]
  readonly kept: readonly Kept[]
  readonly found: FindThemesOutput
}

function apply(context: JobContext, { input, candidates, kept, found }: Application): number {
  const { db } = context
  const run = db.run(
    'INSERT INTO run (id, at, seed, count, model, facts) VALUES (@id, @at, @seed, @count, @model, @facts)',
    {
      id: context.newId('run'),
      at: context.now(),
      seed: input.seed,
      count: input.count,
      model: found.run.model,
      facts: JSON.stringify(found.run),
    },
  ).lastInsertRowid
  const seqAt = (text: number): number => candidates[text]?.seq ?? 0
  const assign = (comment: number, theme: number, strength: number): void => {
    db.run(
      'INSERT OR IGNORE INTO run_assignment (run, comment, theme, strength) VALUES (@run, @comment, @theme, @strength)',
      {
        run,
        comment,
        theme,
        strength,
      },
    )
  }
  for (const theme of kept) for (const { comment, strength } of theme.members) assign(comment, theme.seq, strength)

  const before = machineThemes(db, kept)
  const members = membersOf(found, seqAt)
  const matches = matchThemes(before, members)
  const taken = new Set(kept.map((theme) => theme.label.toLowerCase()))
  const seqs = found.themes.map((theme, index) => {
    const facts = {
      keywords: theme.keywords,
      typical: [...theme.representatives].map(seqAt),
      unusual: [...theme.mostDifferent].map(seqAt),
    }
    const same = matches.get(index)
    if (same !== undefined) {
      db.run('UPDATE theme SET keywords = @keywords, typical = @typical, unusual = @unusual WHERE seq = @seq', {
        seq: same.seq,
        keywords: JSON.stringify(facts.keywords),
        typical: JSON.stringify(facts.typical),
        unusual: JSON.stringify(facts.unusual),
      })
      taken.add(same.label.toLowerCase())
      return same.seq
    }
    return { label: theme.label, facts }
  })
  const themes = seqs.map((one) =>
    typeof one === 'number'
      ? one
      : insertTheme(context, { ...one.facts, madeBy: 'machine', label: freeLabel(one.label, taken) }).seq,
  )
  const stays = new Set(themes)
  for (const theme of before) {
    if (!stays.has(theme.seq)) db.run(`UPDATE theme SET state = 'retired' WHERE seq = @seq`, { seq: theme.seq })
  }

  const { text, theme, strength } = found.assignments
  for (let at = 0; at < text.length; at += 1) {
    const home = themes[theme[at] ?? -1]
    if (home !== undefined) assign(seqAt(text[at] ?? 0), home, strength[at] ?? 0)
  }
  writePoints(context, { run, found, seqAt, themes })
  putSetting(db, 'active_run', String(run))
  return kept.length + themes.length
}

function membersOf(found: FindThemesOutput, seqAt: (text: number) => number): Set<number>[] {
  const members = found.themes.map(() => new Set<number>())
  found.assignments.text.forEach((text, at) => {
    if (found.assignments.rank[at] === 0) members[found.assignments.theme[at] ?? 0]?.add(seqAt(text))
  })
  return members
}

function freeLabel(label: string, taken: Set<string>): string {
  let free = label
  for (let nth = 2; taken.has(free.toLowerCase()); nth += 1) free = `${label} (${nth})`
  taken.add(free.toLowerCase())
  return free
}

function writePoints(
  context: JobContext,
  of: { run: number; found: FindThemesOutput; seqAt: (text: number) => number; themes: readonly number[] },
): void {
  const { found, seqAt, themes, run } = of
  const suggested = new Map<number, number>()
  found.unplaced.forEach((text, at) => suggested.set(text, themes[found.suggested[at] ?? -1] ?? 0))
  for (let text = 0; text < found.informative.length; text += 1) {
    const x = found.positions[2 * text] ?? Number.NaN
    const y = found.positions[2 * text + 1] ?? Number.NaN
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    context.db.run(
      'INSERT INTO run_point (run, comment, x, y, suggested) VALUES (@run, @comment, @x, @y, @suggested)',
      {
        run,
        comment: seqAt(text),
        x,
        y,
        suggested: suggested.get(text) || null,
      },
    )
  }
}
