import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Context } from '../../kernel/context.ts'
import { themeById } from '../themes/repo.ts'

interface Row {
  readonly comment: string
  readonly strength: number
  readonly isPinned: number
  readonly isThrough: number
}

/** Pinned ones have strength 1, so by strength they would all come together; the run's own strength orders them. */
const byStrength = 'COALESCE(a.strength, p.strength)'

export function membersOf(context: Context, { id, order }: ParsedOf<'themes.members'>): OutputOf<'themes.members'> {
  freshPlacement(context)
  const { db } = context
  const { seq } = themeById(db, id)
  const rows = db.all<Row>(
    `SELECT c.id AS comment, ${byStrength} AS strength, p.by_person AS isPinned, p.is_through AS isThrough
     FROM placement p JOIN comment c ON c.seq = p.comment
     LEFT JOIN run_assignment a
       ON a.run = (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'active_run')
       AND a.comment = p.comment AND a.theme = p.theme
     WHERE p.theme = @seq AND c.is_informative = 1
     ORDER BY ${order === 'weakest' ? byStrength : `-${byStrength}`}, c.seq`,
    { seq },
  )
  const takenOut = db.pluck<number>(
    `SELECT COUNT(DISTINCT pin.comment) FROM pin JOIN theme t ON t.seq = pin.theme
     WHERE pin.kind = 'out' AND COALESCE(t.merged_into, t.seq) = @seq`,
    { seq },
  )[0]
  return {
    members: rows.map((row) => ({ ...row, isPinned: row.isPinned === 1, isThrough: row.isThrough === 1 })),
    takenOut: takenOut ?? 0,
  }
}
