import type { ParsedOf } from '#shared/contract/contract.ts'
import type { Fund } from '#shared/contract/plan.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'

/** What a priority funds: investments, roadmap items, campaigns, in the order in which they were written. */
export const fundsOf = (db: Db, priority: number): Fund[] =>
  db.all<Fund>('SELECT id, kind, text, link FROM funding WHERE priority = @priority ORDER BY seq', { priority })

/** @throws VerbatimError 'not-found' */
export function fundById(db: Db, id: string): { readonly seq: number; readonly text: string } {
  const row = db.get<{ seq: number; text: string }>('SELECT seq, text FROM funding WHERE id = @id', { id })
  if (!row) throw new VerbatimError('not-found', 'This is no longer funded here. Undo brings it back.')
  return row
}

export const insertFund = (
  db: Db,
  fund: { readonly id: string; readonly priority: number; readonly kind: Fund['kind']; readonly text: string },
): void =>
  void db.run(`INSERT INTO funding (id, priority, kind, text, link) VALUES (@id, @priority, @kind, @text, '')`, fund)

export const updateFund = (db: Db, { fund, kind, text, link }: ParsedOf<'plan.updateFund'>): number =>
  db.run(
    `UPDATE funding SET kind = COALESCE(@kind, kind), text = COALESCE(@text, text), link = COALESCE(@link, link)
     WHERE seq = @seq`,
    { seq: fundById(db, fund).seq, kind: kind ?? null, text: text ?? null, link: link ?? null },
  ).changes
