import type { Db } from '../../db/statements.ts'

interface Pins {
  readonly comments: readonly number[]
  readonly theme: number
  readonly kind: 'in' | 'out'
}

/** Says of comments that they belong to a theme, or that they do not, whatever any run says. Answers how many rows changed. */
export function pinAll(db: Db, { comments, theme, kind }: Pins): number {
  const values = { comments: JSON.stringify(comments), theme }
  // A theme merged into this one may hold a pin of its own, which would go on to count for this one.
  db.run(
    `DELETE FROM pin WHERE theme IN (SELECT seq FROM theme WHERE merged_into = @theme)
       AND comment IN (SELECT value FROM json_each(@comments))`,
    values,
  )
  // A comment that is placed again is not one that belongs nowhere.
  if (kind === 'in') db.run('DELETE FROM no_theme WHERE comment IN (SELECT value FROM json_each(@comments))', values)
  return db.run(
    `INSERT INTO pin (comment, theme, kind) SELECT value, @theme, @kind FROM json_each(@comments) WHERE true
     ON CONFLICT (comment, theme) DO UPDATE SET kind = @kind WHERE kind <> @kind`,
    { ...values, kind },
  ).changes
}

/** Leaves comments to the runs again. */
export function unpinAll(db: Db, { comments, theme }: Omit<Pins, 'kind'>): number {
  return db.run(
    `DELETE FROM pin WHERE comment IN (SELECT value FROM json_each(@comments))
       AND theme IN (SELECT seq FROM theme WHERE seq = @theme OR merged_into = @theme)`,
    { comments: JSON.stringify(comments), theme },
  ).changes
}
