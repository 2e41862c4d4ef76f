import type { PlacedQuote } from '#shared/contract/curation.ts'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { quotesOf } from '../themes/quotes.ts'

interface Row {
  readonly comment: string
  readonly id: string
  readonly label: string
  readonly colour: number
  readonly isPinned: number
}

/** Comments that are gone since they were asked for are left out. */
export function placedQuotes(context: Context, { comments }: ParsedOf<'themes.quotes'>): OutputOf<'themes.quotes'> {
  freshPlacement(context)
  const { db } = context
  const seqs = db.pluck<number>(
    'SELECT c.seq FROM json_each(@comments) w JOIN comment c ON c.id = w.value ORDER BY w.key',
    { comments: JSON.stringify(comments) },
  )
  const themes = new Map<string, PlacedQuote['themes']>()
  for (const { comment, isPinned, ...chip } of db.all<Row>(
    `SELECT c.id AS comment, t.id, t.label, t.colour, p.by_person AS isPinned
     FROM json_each(@seqs) w JOIN placement p ON p.comment = w.value JOIN theme t ON t.seq = p.theme
     JOIN comment c ON c.seq = p.comment
     WHERE p.is_through = 0 AND p.is_archived = 0 ORDER BY p.comment, p.rank`,
    { seqs: JSON.stringify(seqs) },
  ))
    themes.set(comment, [...(themes.get(comment) ?? []), { ...chip, isPinned: isPinned === 1 }])
  return { quotes: quotesOf(db, seqs).map((quote) => ({ ...quote, themes: themes.get(quote.comment) ?? [] })) }
}
