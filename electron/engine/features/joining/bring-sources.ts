import { VerbatimError } from '#shared/contract/errors.ts'
import { countsSchema } from '#shared/contract/sources.ts'
import { columnSchema, readingSchema } from '#shared/contract/values.ts'
import { standsIn } from '#shared/domain/quotation.ts'
import { createBulk, type Bulk } from '../../db/bulk.ts'
import type { Db, Value } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import { createTurns } from '../sources/turns.ts'
import type { Accounts } from './accounts.ts'
import type { ComingSource, Matching } from './matching.ts'

export interface Bringing {
  readonly context: JobContext
  readonly theirs: Db
  readonly matching: Matching
  readonly accounts: Accounts
  readonly onBegin: (seq: number) => void
  readonly onShare: (share: number) => void
}

type Row = Record<string, Value>

/** Records brought in one stretch. */
const together = 200

/** Brings the sources that are not here, under sources that count nowhere until they are joined. */
export async function bringSources(bringing: Bringing): Promise<void> {
  const { context, matching, onBegin, onShare } = bringing
  for (const [nth, source] of matching.coming.entries()) {
    const share = (done: number): void => onShare((nth + done) / matching.coming.length)
    try {
      await bringSource(bringing, source, { onBegin, share })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error
      throw new VerbatimError(
        'damaged',
        `${source.file} does not fit into this workspace. Nothing was joined. Import the file itself.`,
      )
    }
    context.signal.throwIfAborted()
  }
}

async function bringSource(
  { context, theirs, matching, accounts }: Bringing,
  source: ComingSource,
  { onBegin, share }: { readonly onBegin: (seq: number) => void; readonly share: (done: number) => void },
): Promise<void> {
  const { db, signal } = context
  const row = theirs.get<Row>('SELECT * FROM source WHERE seq = @seq', { seq: source.seq })
  if (row === undefined) return
  refuseUnreadable(row, source)
  const seq = db.transaction(() => insert(db, 'source', { ...without(row, 'seq'), state: 'running', counts: '{}' }))
  onBegin(seq)
  const all = theirs.pluck<number>('SELECT COUNT(*) FROM record WHERE source = @seq', { seq: source.seq })[0] ?? 0
  const tables = tablesFor(db, theirs)
  const last = { record: lastSeq(db, 'record'), passage: lastSeq(db, 'passage'), comment: lastSeq(db, 'comment') }
  const turns = createTurns()
  const skipped: Row[] = []
  let [comments, done, after] = [0, 0, 0]
  for (;;) {
    const records = theirs.all<Row>(
      `SELECT * FROM record WHERE source = @source AND seq > @after ORDER BY seq LIMIT ${together}`,
      { source: source.seq, after },
    )
    const indexedFrom = last.comment
    db.hold(() => {
      for (const record of records) {
        if (matching.repeats.has(Number(record.seq))) {
          skipped.push({ part: record.part ?? null, row: record.place_from ?? 0, cells: record.cells ?? null })
          continue
        }
        const named = accounts.here(record.account_named ?? record.account ?? null)
        last.record += 1
        tables.record.add({
          ...record,
          seq: last.record,
          source: seq,
          account_named: named,
          account: accounts.countsFor(named),
        })
        for (const passage of theirs.all<Row>('SELECT * FROM passage WHERE record = @record ORDER BY seq', {
          record: record.seq ?? 0,
        })) {
          last.passage += 1
          tables.passage.add({ ...passage, seq: last.passage, record: last.record })
          for (const comment of theirs.all<Row>(
            `SELECT c.*, r.language, r.tone, r.tone_score, r.speech, r.model FROM comment c
             LEFT JOIN comment_reading r ON r.comment = c.seq WHERE c.passage = @passage ORDER BY c.seq`,
            { passage: passage.seq ?? 0 },
          )) {
            last.comment += 1
            comments += 1
            refuseOther(comment, String(passage.text), source)
            tables.comment.add({
              ...comment,
              seq: last.comment,
              source: seq,
              record: last.record,
              passage: last.passage,
              is_excluded: 0,
            })
            if (comment.model !== null) tables.reading.add({ ...comment, comment: last.comment })
          }
        }
      }
      for (const table of Object.values(tables)) table.flush()
      db.run('INSERT INTO comment_fts (rowid, text) SELECT seq, text FROM comment WHERE seq > @from AND seq <= @to', {
        from: indexedFrom,
        to: last.comment,
      })
    })
    after = Number(records.at(-1)?.seq ?? after)
    done += records.length
    share(all === 0 ? 1 : done / all)
    if (records.length < together) break
    if (turns.isOver()) {
      db.release()
      await turns.pass()
    }
    signal.throwIfAborted()
  }
  db.release()
  db.transaction(() => finish(db, { theirs, source, seq, row, skipped, comments, accounts }))
}

interface Finish {
  readonly theirs: Db
  readonly source: ComingSource
  readonly seq: number
  readonly row: Row
  readonly skipped: readonly Row[]
  readonly comments: number
  readonly accounts: Accounts
}

/** What was left out there and what stands here already, so that rows add up; the facts of accounts. */
function finish(db: Db, { theirs, source, seq, row, skipped, comments, accounts }: Finish): void {
  for (const remark of theirs.all<Row>('SELECT * FROM source_remark WHERE source = @seq ORDER BY rowid', {
    seq: source.seq,
  }))
    insert(db, 'source_remark', { ...remark, source: seq })
  for (const remark of skipped)
    insert(db, 'source_remark', { ...remark, source: seq, reason: 'Already imported', fate: 'left out', is_skip: 1 })
  for (const fact of theirs.all<Row>('SELECT * FROM account_fact WHERE source = @seq', { seq: source.seq })) {
    const account = accounts.here(fact.account ?? null)
    if (account !== null) insert(db, 'account_fact', { ...without(fact, 'counts_for'), source: seq, account })
  }
  const counts = countsSchema.parse(JSON.parse(String(row.counts)))
  db.run(`UPDATE source SET state = 'withdrawn', counts = @counts WHERE seq = @seq`, {
    seq,
    counts: JSON.stringify({
      ...counts,
      rowsKept: counts.rowsKept - skipped.length,
      rowsSkipped: counts.rowsSkipped + skipped.length,
      repeats: counts.repeats + skipped.length,
      comments: row.kind === 'account' ? counts.comments : comments,
    }),
  })
}

function refuseUnreadable(row: Row, source: ComingSource): void {
  try {
    readingSchema.parse(JSON.parse(String(row.reading)))
    columnSchema.array().parse(JSON.parse(String(row.columns)))
    countsSchema.parse(JSON.parse(String(row.counts)))
  } catch {
    throw new VerbatimError(
      'damaged',
      `What is kept of ${source.file} cannot be read. Nothing was joined. Import the file itself.`,
    )
  }
}

/** A comment is what stands in its original, whoever brings it. */
function refuseOther(comment: Row, original: string, source: ComingSource): void {
  const quotation = { start: Number(comment.start), end: Number(comment.end), text: String(comment.text) }
  if (!standsIn(quotation, original))
    throw new VerbatimError(
      'damaged',
      `A comment of ${source.file} is not what its original says. Nothing was joined. Import the file itself.`,
    )
}

interface Into {
  add(row: Row): void
  flush(): void
}

/** Columns that both have, in one order. */
function tablesFor(db: Db, theirs: Db): Readonly<Record<'record' | 'passage' | 'comment' | 'reading', Into>> {
  const into = (table: string): Into => {
    const names = (one: Db): string[] => one.pluck<string>(`SELECT name FROM pragma_table_info('${table}')`)
    const there = new Set(names(theirs))
    const columns = names(db).filter((name) => there.has(name))
    const bulk: Bulk = createBulk(db, { table, same: {}, columns: columns.map((name) => `"${name}"`) })
    return { add: (row) => bulk.add(columns.map((name) => row[name] ?? null)), flush: () => bulk.flush() }
  }
  return {
    record: into('record'),
    passage: into('passage'),
    comment: into('comment'),
    reading: into('comment_reading'),
  }
}

const lastSeq = (db: Db, table: 'record' | 'passage' | 'comment'): number =>
  db.pluck<number | null>(`SELECT MAX(seq) FROM ${table}`)[0] ?? 0

const without = (row: Row, column: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))

function insert(db: Db, table: string, row: Row): number {
  const names = Object.keys(row)
  return db.run(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    row,
  ).lastInsertRowid
}
