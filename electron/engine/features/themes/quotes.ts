import type { Quote } from '#shared/contract/values.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import { columnsOfRow, evidenceId, moneyOf, scoreOf, whenOf, type JoinedRow } from '../evidence/joined-row.ts'
import { evidenceFrom } from '../evidence/evidence-from.ts'

interface QuoteRow extends JoinedRow {
  readonly startMs: number | null
  readonly file: string
}

/** Comments as they are quoted, in the order given; words of `terms` are marked. */
export function quotesOf(db: Db, comments: readonly number[], terms: readonly string[] = []): Quote[] {
  const currency = setting(db, 'currency')
  const rows = db.all<QuoteRow>(
    `SELECT ${columnsOfRow}, p.start_ms AS startMs, s.file
     FROM json_each(@comments) w
     JOIN ${evidenceFrom.replace('comment c', 'comment c ON c.seq = w.value')}
     JOIN passage p ON p.seq = c.passage
     ORDER BY w.key`,
    { comments: JSON.stringify(comments) },
  )
  return rows.map((row) => ({
    comment: row.id,
    evidenceId: evidenceId(row.seq),
    text: row.text,
    marks: marksOf(row.text, terms),
    voice: row.voice,
    kind: row.kind,
    outcome: row.outcome,
    amount: moneyOf(row.amountMinor, row.currency, currency),
    score: scoreOf(row),
    account: row.accountName,
    when: whenOf(row),
    startMs: row.startMs,
    file: row.file,
  }))
}

/** Where the terms stand in the text as words or beginnings of words, without overlaps. */
export function marksOf(text: string, terms: readonly string[]): [number, number][] {
  const wanted = terms.filter((term) => term.length > 2).sort((x, y) => y.length - x.length)
  if (wanted.length === 0) return []
  const either = wanted.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|')
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})[\\p{L}\\p{N}]*`, 'giu'))
  return [...found].map((match) => [match.index, match.index + match[0].length])
}
