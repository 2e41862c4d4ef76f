import type { ParsedOf, OutputOf } from '#shared/contract/contract.ts'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import { conditionsOf, evidenceFrom, type Conditions } from './conditions.ts'
import { excerptOf, markClose, markOpen, takeMarks, type Span } from './excerpt.ts'
import { columnsOfRow, placeableRow, type JoinedRow } from './joined-row.ts'
import { themesOf } from './comment-themes.ts'

const orders = {
  newest: 'r.when_iso IS NULL, r.when_iso DESC, c.seq',
  oldest: 'r.when_iso IS NULL, r.when_iso, c.seq',
  'lowest-score': 'r.score_value IS NULL, r.score_value / NULLIF(r.score_max, 0), c.seq',
  'highest-score': 'r.score_value IS NULL, r.score_value / NULLIF(r.score_max, 0) DESC, c.seq',
  file: 'c.seq',
} as const

/** One page of comments. placement must be fresh. */
export function listEvidence(db: Db, input: ParsedOf<'evidence.list'>): Omit<OutputOf<'evidence.list'>, 'tookMs'> {
  const conditions = conditionsOf(input.filter)
  const total = countOf(db, conditions)
  const seqs = pageOf(db, conditions, input)
  return { total, rows: rowsOf(db, seqs, conditions.match) }
}

function countOf(db: Db, { where, values }: Conditions): number {
  return db.pluck<number>(`SELECT COUNT(*) FROM ${evidenceFrom} WHERE ${where}`, values)[0] ?? 0
}

function pageOf(db: Db, { where, values, match }: Conditions, input: ParsedOf<'evidence.list'>): number[] {
  const page = { limit: input.limit, offset: input.offset }
  if (input.sort === 'relevance' && match !== null) {
    return db.pluck<number>(
      `SELECT c.seq FROM comment_fts f JOIN ${evidenceFrom.replace('comment c', 'comment c ON c.seq = f.rowid')}
       WHERE comment_fts MATCH @match AND ${where} ORDER BY f.rank, c.seq LIMIT @limit OFFSET @offset`,
      { ...values, ...page },
    )
  }
  const order = orders[input.sort === 'relevance' ? 'newest' : input.sort]
  return db.pluck<number>(
    `SELECT c.seq FROM ${evidenceFrom} WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    { ...values, ...page },
  )
}

export function rowsOf(db: Db, seqs: readonly number[], match: string | null): EvidenceRow[] {
  const wanted = JSON.stringify(seqs)
  const joined = db.all<JoinedRow>(
    `SELECT ${columnsOfRow} FROM json_each(@wanted) w JOIN ${evidenceFrom.replace('comment c', 'comment c ON c.seq = w.value')}
     ORDER BY w.key`,
    { wanted },
  )
  const themes = themesOf(db, seqs)
  const currency = setting(db, 'currency')
  const marks = match === null ? new Map<number, Span[]>() : marksOf(db, match, wanted)
  return joined.map((row) => {
    const excerpt = excerptOf(row.text, marks.get(row.seq) ?? [])
    return { ...placeableRow(row, currency), ...excerpt, themes: themes.get(row.seq) ?? [] }
  })
}

/** Where the words searched for stand, by the index's own reckoning. */
function marksOf(db: Db, match: string, wanted: string): Map<number, Span[]> {
  const rows = db.all<{ seq: number; marked: string }>(
    `SELECT rowid AS seq, highlight(comment_fts, 0, @open, @close) AS marked FROM comment_fts
     WHERE comment_fts MATCH @match AND rowid IN (SELECT value FROM json_each(@wanted))`,
    { match, wanted, open: markOpen, close: markClose },
  )
  return new Map(rows.map(({ seq, marked }) => [seq, takeMarks(marked).marks]))
}
