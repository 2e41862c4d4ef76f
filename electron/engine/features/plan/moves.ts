import type { ParsedOf } from '#shared/contract/contract.ts'
import type { Move } from '#shared/contract/plan.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { rankAppended } from '#shared/domain/rank-keys.ts'
import type { Db } from '../../db/statements.ts'

interface MoveRow extends Omit<Move, 'isDone'> {
  readonly rankKey: string
  readonly isDone: number
}

/** What is to be done for a priority, in order. */
export const movesOf = (db: Db, priority: number): Move[] =>
  moveRows(db, priority).map(({ rankKey: _rankKey, isDone, ...move }) => ({ ...move, isDone: isDone === 1 }))

export const moveRows = (db: Db, priority: number): MoveRow[] =>
  db.all<MoveRow>(
    `SELECT id, rank_key AS rankKey, text, owner, due_on AS dueOn, is_done AS isDone FROM move
     WHERE priority = @priority ORDER BY rank_key`,
    { priority },
  )

/** @throws VerbatimError 'not-found' */
export function moveById(
  db: Db,
  id: string,
): { readonly seq: number; readonly priority: number; readonly text: string } {
  const row = db.get<{ seq: number; priority: number; text: string }>(
    'SELECT seq, priority, text FROM move WHERE id = @id',
    { id },
  )
  if (!row) throw new VerbatimError('not-found', 'This move is no longer in the plan. Undo brings it back.')
  return row
}

/** Puts a new move last. */
export function insertMove(
  db: Db,
  move: { readonly id: string; readonly priority: number; readonly text: string },
): void {
  const [rankKey = ''] = rankAppended(moveRows(db, move.priority).at(-1)?.rankKey ?? null)
  db.run(
    `INSERT INTO move (id, priority, rank_key, text, owner, is_done) VALUES (@id, @priority, @rankKey, @text, '', 0)`,
    { ...move, rankKey },
  )
}

export const updateMove = (db: Db, { move, text, owner, dueOn, isDone }: ParsedOf<'plan.updateMove'>): number =>
  db.run(
    `UPDATE move SET text = COALESCE(@text, text), owner = COALESCE(@owner, owner),
       due_on = CASE WHEN @setsDueOn THEN @dueOn ELSE due_on END, is_done = COALESCE(@isDone, is_done)
     WHERE seq = @seq`,
    {
      seq: moveById(db, move).seq,
      text: text ?? null,
      owner: owner ?? null,
      setsDueOn: Number(dueOn !== undefined),
      dueOn: dueOn ?? null,
      isDone: isDone === undefined ? null : Number(isDone),
    },
  ).changes
