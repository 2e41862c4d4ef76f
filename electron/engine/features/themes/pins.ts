import type { Db } from '../../db/statements.ts'

export interface Pins {
  readonly comments: readonly number[]
  readonly theme: number
  readonly kind: 'in' | 'out'
}

/** Says that comments belong to a theme or do not, in two statements however many they are. */
export function pinAll(db: Db, { comments, theme, kind }: Pins): void {
  const wanted = JSON.stringify(comments)
  // A theme merged into this one may hold a pin of its own, which would go on to count for this one.
  db.run(
    `DELETE FROM pin WHERE comment IN (SELECT value FROM json_each(@wanted))
     AND theme IN (SELECT seq FROM theme WHERE merged_into = @theme)`,
    { wanted, theme },
  )
  db.run(
    `INSERT INTO pin (comment, theme, kind) SELECT value, @theme, @kind FROM json_each(@wanted) WHERE true
     ON CONFLICT (comment, theme) DO UPDATE SET kind = @kind WHERE kind <> @kind`,
    { wanted, theme, kind },
  )
}
