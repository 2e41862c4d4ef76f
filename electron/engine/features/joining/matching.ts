import type { Db } from '../../db/statements.ts'
import { grownExport, type FieldsBatch } from '../sources/grown-export.ts'
import { fieldsOf } from '../sources/rules.ts'
import { createTurns } from '../sources/turns.ts'
import { ownNames, type Names } from './read-state.ts'

export interface ComingSource {
  readonly seq: number
  readonly id: string
  readonly file: string
}

/** What of the other file is here already, and what would come. */
export interface Matching {
  readonly coming: readonly ComingSource[]
  /** Records of coming sources that stand here already, by their number there. */
  readonly repeats: ReadonlySet<number>
  /** What the other file's rows point to, as it is called here. */
  readonly names: Names
  /** Ids there of what is here under another. */
  readonly renamed: ReadonlyMap<string, string>
  /** Rows that were left out, because what they are about cannot be told here. */
  readonly left: () => number
}

interface SourceRow {
  readonly seq: number
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly signature: string
  readonly state: string
}

const selectSources = `SELECT seq, id, file, sha256, header_signature AS signature, state FROM source WHERE state <> 'running' ORDER BY seq`

export async function matchFiles(mine: Db, theirs: Db): Promise<Matching> {
  const there = theirs.all<SourceRow>(selectSources)
  const sources = matchSources(mine.all<SourceRow>(selectSources), there)
  const coming = there.filter(({ id, state }) => !sources.has(id) && state === 'active')
  const repeats = await repeatsIn(mine, theirs, coming)
  let left = 0
  const own = ownNames(theirs)
  const cycles = matchCycles(mine, theirs)
  const comings = new Set(coming.map(({ seq }) => seq))
  const names: Names = {
    source: (id) => sources.get(id) ?? (coming.some((one) => one.id === id) ? id : null),
    name(ref, seq) {
      if (ref === 'comment' || ref === 'passage') {
        const found = ref === 'comment' ? commentName(seq) : passageName(seq)
        if (found === null) left += 1
        return found
      }
      const id = own.name(ref, seq)
      return ref === 'cycle' && id !== null ? (cycles.get(id) ?? id) : id
    },
  }

  const commentName = (seq: number): string | null => {
    const row = theirs.get<{
      id: string
      text: string
      start: number
      ordinal: number
      source: number
      record: number
    }>(
      `SELECT c.id, c.text, c.start, p.ordinal, c.source, c.record FROM comment c JOIN passage p ON p.seq = c.passage WHERE c.seq = @seq`,
      { seq },
    )
    if (!row) return null
    if (repeats.has(row.record)) {
      const record = recordHere(row.record)
      return record === null
        ? null
        : (mine.pluck<string>(
            `SELECT c.id FROM comment c JOIN passage p ON p.seq = c.passage
             WHERE c.record = @record AND p.ordinal = @ordinal AND c.start = @start AND c.text = @text`,
            { record, ordinal: row.ordinal, start: row.start, text: row.text },
          )[0] ?? null)
    }
    if (comings.has(row.source)) return row.id
    return mine.get('SELECT 1 FROM comment WHERE id = @id AND text = @text', { id: row.id, text: row.text })
      ? row.id
      : null
  }

  const passageName = (seq: number): string | null => {
    const row = theirs.get<{ id: string; text: string; ordinal: number; source: number; record: number }>(
      `SELECT r.id, p.text, p.ordinal, r.source, r.seq AS record FROM passage p JOIN record r ON r.seq = p.record WHERE p.seq = @seq`,
      { seq },
    )
    if (!row) return null
    const { text, ordinal } = row
    if (comings.has(row.source) && !repeats.has(row.record)) return `${row.id}#${ordinal}`
    const record = repeats.has(row.record) ? recordHere(row.record) : null
    const found = mine.get<{ id: string }>(
      `SELECT r.id FROM record r JOIN passage p ON p.record = r.seq
       WHERE (r.seq = @record OR (@record IS NULL AND r.id = @id)) AND p.ordinal = @ordinal AND p.text = @text`,
      { record, id: row.id, ordinal, text },
    )
    return found ? `${found.id}#${ordinal}` : null
  }

  const recordHere = (seq: number): number | null => {
    const identity = theirs.pluck<string | null>('SELECT identity FROM record WHERE seq = @seq', { seq })[0] ?? null
    return identity === null ? null : (mine.pluck<number>(ofIdentity, { identity })[0] ?? null)
  }

  const renamed = new Map([...sources, ...cycles].filter(([there, here]) => there !== here))
  return { coming, repeats, names, renamed, left: () => left }
}

const ofIdentity = `SELECT r.seq FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active' WHERE r.identity = @identity`

/** The same source by its id, else by the bytes of its file: both may have imported it by themselves. */
function matchSources(here: readonly SourceRow[], there: readonly SourceRow[]): ReadonlyMap<string, string> {
  const matched = new Map<string, string>()
  const free = new Set(here)
  const match = (theirs: SourceRow, mine: SourceRow | undefined): void => {
    if (!mine) return
    free.delete(mine)
    matched.set(theirs.id, mine.id)
  }
  for (const one of there)
    match(
      one,
      here.find(({ id }) => id === one.id),
    )
  for (const one of there) {
    if (matched.has(one.id)) continue
    const same = [...free].filter(({ sha256 }) => sha256 === one.sha256)
    match(one, same.find(({ state }) => state === 'active') ?? same[0])
  }
  return matched
}

/** Two workspaces that were never one have a cycle each: the one under way there is the one under way here. */
function matchCycles(mine: Db, theirs: Db): ReadonlyMap<string, string> {
  const last = (db: Db): string => db.pluck<string>('SELECT id FROM cycle ORDER BY seq DESC LIMIT 1')[0] ?? ''
  const isKnown = (db: Db, id: string): boolean => db.get('SELECT 1 FROM cycle WHERE id = @id', { id }) !== undefined
  const [here, there] = [last(mine), last(theirs)]
  return here === there || isKnown(mine, there) || isKnown(theirs, here) ? new Map() : new Map([[there, here]])
}

/** Records that another export brought here already. Equal words of different people are none. */
async function repeatsIn(mine: Db, theirs: Db, coming: readonly SourceRow[]): Promise<ReadonlySet<number>> {
  const repeats = new Set<number>()
  const turns = createTurns()
  for (const { seq, signature } of coming) {
    const told = theirs.raw.prepare<[number], { seq: number; identity: string }>(
      'SELECT seq, identity FROM record WHERE source = ? AND identity IS NOT NULL',
    )
    for (const { seq: record, identity } of told.iterate(seq)) {
      if (mine.get(ofIdentity, { identity })) repeats.add(record)
      if (turns.isOver()) await turns.pass()
    }
    const grown = await grownExport(mine, { headerSignature: signature, siblings: [] }, () => fieldsIn(theirs, seq))
    if (grown === null) continue
    for (const { seq: record, cells } of untold(theirs, seq))
      if (grown.takes(fieldsOf(JSON.parse(cells) as string[]))) repeats.add(record)
  }
  return repeats
}

const untold = (db: Db, source: number): IterableIterator<{ seq: number; cells: string }> =>
  db.raw
    .prepare<[number], { seq: number; cells: string }>(
      'SELECT seq, cells FROM record WHERE source = ? AND identity IS NULL AND cells IS NOT NULL ORDER BY seq',
    )
    .iterate(source)

async function* fieldsIn(db: Db, source: number): AsyncIterable<FieldsBatch> {
  for (const { cells } of untold(db, source))
    yield { items: [{ type: 'record', fields: fieldsOf(JSON.parse(cells) as string[]) }] }
}
