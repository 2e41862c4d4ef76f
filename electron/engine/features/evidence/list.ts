import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { placementFor } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { tagsOf, themesOf } from './comment-themes.ts'
import { evidenceFrom } from './evidence-from.ts'
import { excerptOf, markClose, markOpen, takeMarks, type Span } from './excerpt.ts'
import { found } from './found.ts'
import { columnsOfRow, placeableRow, type JoinedRow } from './joined-row.ts'
import type { NewestComments } from './newest.ts'
import { ordered } from './order.ts'

/** One page of comments. */
export function listEvidence(
  context: Context,
  { filter, sort, offset, limit }: ParsedOf<'evidence.list'>,
): Omit<OutputOf<'evidence.list'>, 'tookMs'> {
  const answer = found(context, filter)
  const { seqs } = answer.columns.base
  const page = Array.from(ordered(context, answer, sort).subarray(offset, offset + limit), (at) => seqs[at] ?? 0)
  placementFor(context, page)
  return {
    total: answer.count,
    likeBy: answer.alike?.by ?? null,
    rows: rowsOf(context.db, page, answer.match),
  }
}

/** The same for what needs no look at the others: the first page of everything, or the comments of one account. */
export function listNewest(
  context: Context,
  { total, seqs }: NewestComments,
): Omit<OutputOf<'evidence.list'>, 'tookMs'> {
  placementFor(context, seqs)
  return { total, likeBy: null, rows: rowsOf(context.db, seqs, null) }
}

function rowsOf(db: Db, seqs: readonly number[], match: string | null): EvidenceRow[] {
  const marks = match === null ? new Map<number, Span[]>() : marksOf(db, match, JSON.stringify(seqs))
  return wholeRows(db, seqs).map(({ seq, ...row }) => ({ ...row, ...excerptOf(row.text, marks.get(seq) ?? []) }))
}

/** Comments in the order given with all of their words. placement must be fresh. */
export function wholeRows(db: Db, seqs: readonly number[]): (EvidenceRow & { readonly seq: number })[] {
  const joined = db.all<JoinedRow>(
    `SELECT ${columnsOfRow} FROM json_each(@wanted) w JOIN ${evidenceFrom.replace('comment c', 'comment c ON c.seq = w.value')}
     ORDER BY w.key`,
    { wanted: JSON.stringify(seqs) },
  )
  const themes = themesOf(db, seqs)
  const tags = tagsOf(db, seqs)
  const currency = setting(db, 'currency')
  return joined.map((row) => ({
    ...placeableRow(row, currency),
    seq: row.seq,
    text: row.text,
    isCut: false,
    marks: [],
    themes: themes.get(row.seq) ?? [],
    tags: tags.get(row.seq) ?? [],
  }))
}

/**
 * Where the words searched for stand, by the index's own reckoning. Asked of the whole index for one page, it would go
 * through all places of the words for each row; an index of this page alone is made in a few milliseconds.
 */
function marksOf(db: Db, match: string, wanted: string): Map<number, Span[]> {
  db.raw.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.page_fts
      USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
    DELETE FROM page_fts;`)
  db.run(
    `INSERT INTO page_fts (rowid, text)
     SELECT c.seq, c.text FROM json_each(@wanted) w JOIN comment c ON c.seq = w.value`,
    { wanted },
  )
  const rows = db.all<{ seq: number; marked: string }>(
    'SELECT rowid AS seq, highlight(page_fts, 0, @open, @close) AS marked FROM page_fts WHERE page_fts MATCH @match',
    { match, open: markOpen, close: markClose },
  )
  return new Map(rows.map(({ seq, marked }) => [seq, takeMarks(marked).marks]))
}
